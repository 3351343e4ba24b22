package io.claimtrail.extraction;

/** What speaks: a person, an organisation with a name, several people, a text, or something that can't be told. */
public enum SpeakerKind {
    PERSON,
    ORGANISATION,
    GROUP,
    DOCUMENT,
    UNKNOWN
}
