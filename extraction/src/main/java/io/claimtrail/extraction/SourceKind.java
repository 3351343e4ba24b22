package io.claimtrail.extraction;

/** What a source is: a person, an organisation with a name, several people, a text, or unknown. */
public enum SourceKind {
    PERSON,
    ORGANISATION,
    GROUP,
    DOCUMENT,
    UNKNOWN
}
