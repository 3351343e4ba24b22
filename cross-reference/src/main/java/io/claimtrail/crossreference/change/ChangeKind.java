package io.claimtrail.crossreference.change;

/** The part of a claim that a later claim changes. */
public enum ChangeKind {
    NUMBER,
    DATE,
    NEGATION,
    OTHER
}
