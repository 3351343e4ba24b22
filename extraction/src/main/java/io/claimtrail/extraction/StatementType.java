package io.claimtrail.extraction;

/** All of the content in quotation marks, part of it, or none. */
public enum StatementType {
    DIRECT,
    MIXED,
    INDIRECT
}
