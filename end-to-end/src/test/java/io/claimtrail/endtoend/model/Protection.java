package io.claimtrail.endtoend.model;

/** A protection of the services that the model can do without. */
enum Protection {

    /**
     * Kafka rejects claims of an instance that is not a member of its group: {@code ClaimsPublisher} sends the offsets to the
     * transaction with the metadata of the group.
     */
    FENCE,

    /** An instance drops the work of a partition that it loses: {@code ArticleConsumer.release}, {@code UnpublishedResults}. */
    DROPPED_WORK,

    /** An offset is committed together with the claims of its record, not before: {@code ClaimsPublisher.publish}. */
    OFFSETS_WITH_CLAIMS,

    /** A version that can't be extracted has an event without claims: {@code ArticleTransformer.setAside}. */
    EVENT_PER_VERSION,

    /** Changes older than the ledger's entry of their article are skipped: {@code ArticlePlan.Fold}. */
    LEDGER,

    /** Claims older than the indexed version of their article are skipped: {@code ArticlePlan.Fold.addClaims}. */
    SKIPPED_OLDER_CLAIMS,

    /** A rebuild deletes claims whose article is missing or of another version: {@code ClaimSweep}. */
    SWEEP,

    /** The request that moves the aliases requires the mark of its rebuild and the old generation: {@code Generations.makeLive}. */
    ALIAS_CONDITION,

    /** After an unclear answer a rebuild reads which generation is live, and deletes nothing: {@code Rebuild.makeLive}. */
    READ_AGAIN,

    /** A rebuild lists the generations before it marks the live one: what it finds cannot become live then: {@code Rebuild.start}. */
    LISTED_BEFORE_MARK,

    /** A rebuild fills only a generation that it has created itself: {@code Generations.createNew}. */
    OWN_GENERATION,

    /** The live generation is read before another one is deleted: {@code Generations.delete}. */
    LIVE_CHECK
}
