package io.claimtrail.crossreference.identity;

/** Kind of a named speaker. Only names of people are split into given name and surname. */
public enum IdentityKind {
    PERSON,
    ORGANISATION,
    GROUP,
    DOCUMENT,
    UNKNOWN;

    /** Whether a name of this kind is parsed as a person's name. */
    boolean mayBePerson() {
        return this == PERSON || this == UNKNOWN;
    }
}
