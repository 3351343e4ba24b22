package io.claimtrail.extraction;

/** Whether all of the content stands in quotation marks, part of it, or none. */
public enum StatementType {
    DIRECT,
    MIXED,
    INDIRECT
}
