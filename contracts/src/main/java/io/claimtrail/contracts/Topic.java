package io.claimtrail.contracts;

import java.util.Map;

/**
 * The topics of one Claimtrail installation. The compacted ones are the system of record: keyed by their subject's id
 * (an article's claims by the article's), the last record of a key is its state and a record without value its
 * withdrawal. All have the same number of partitions, so that an article and its claims are consumed side by side.
 */
public enum Topic {
    ARTICLES("claimtrail.articles.v1", true),
    CLAIMS("claimtrail.claims.v1", true),
    REVIEWS("claimtrail.reviews.v1", true),
    SPEAKERS("claimtrail.speakers.v1", true),
    CLAIMS_SERVICE_DEAD_LETTERS("claimtrail.claims-service.dead-letters.v1", false),
    SEARCH_SERVICE_DEAD_LETTERS("claimtrail.search-service.dead-letters.v1", false);

    /** Bytes of one record at most: an article of 1 MiB, quoted whole by its claims, with room for JSON escapes. */
    public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

    /** Bytes of one dead letter at most: the largest record, and what is noted on it. */
    public static final int MAX_DEAD_LETTER_BYTES = MAX_RECORD_BYTES + 64 * 1024;

    private final String baseName;
    private final boolean compacted;

    Topic(String baseName, boolean compacted) {
        this.baseName = baseName;
        this.compacted = compacted;
    }

    /** The name on the broker; {@code prefix} (may be empty) keeps installations that share a cluster apart. */
    public String name(String prefix) {
        return prefix + baseName;
    }

    /** The configuration the topic is to be created with, as Kafka's topic-level keys. */
    public Map<String, String> configuration() {
        return compacted
                ? Map.of(
                        "cleanup.policy", "compact",
                        "max.message.bytes", Integer.toString(MAX_RECORD_BYTES),
                        // A consumer that was away, or an index rebuild, must still see a withdrawal.
                        "delete.retention.ms", "604800000",
                        // What was withdrawn or corrected must not lie in a quiet partition for ever.
                        "max.compaction.lag.ms", "604800000")
                : Map.of(
                        "cleanup.policy", "delete",
                        "max.message.bytes", Integer.toString(MAX_DEAD_LETTER_BYTES),
                        "retention.ms", "2592000000");
    }
}
