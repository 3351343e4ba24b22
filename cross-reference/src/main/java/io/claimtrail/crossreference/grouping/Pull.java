package io.claimtrail.crossreference.grouping;

/** What draws two things into one group, or keeps them apart. */
public sealed interface Pull {

    /** They must not share a group, not even through others. */
    record Apart() implements Pull {}

    /** Nothing either way. */
    record None() implements Pull {}

    /** They belong together; the stronger pull is followed first. */
    record Together(double strength) implements Pull {}
}
