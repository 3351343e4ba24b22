package io.claimtrail.crossreference.clustering;

/** Evidence that two items belong or do not belong to one cluster. */
public sealed interface Affinity {

    /** The two must not share a cluster, not even through others. */
    record CannotLink() implements Affinity {}

    /** No evidence for or against. */
    record Neutral() implements Affinity {}

    /** The two belong together. Stronger links are joined first. */
    record Link(double strength) implements Affinity {}
}
