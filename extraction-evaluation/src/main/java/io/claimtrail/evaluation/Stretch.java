package io.claimtrail.evaluation;

/** UTF-16 units {@code start} up to, not including, {@code end}. */
public record Stretch(int start, int end) {}
