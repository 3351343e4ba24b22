package io.claimtrail.crossreference.identity;

/** What bears a name. Names of anything but people are taken as they stand. */
public enum Kind {
    PERSON,
    ORGANISATION,
    GROUP,
    DOCUMENT,
    UNKNOWN;

    /** Whether the parts of a name mean what they mean in people's names. */
    boolean mayBePerson() {
        return this == PERSON || this == UNKNOWN;
    }
}
