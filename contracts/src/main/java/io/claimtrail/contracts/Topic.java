package io.claimtrail.contracts;

import java.util.Map;

/**
 * The topics of one Claimtrail installation. The compacted topics are the system of record: their key is the id of the subject
 * (for claims that of the article), the last record of a key is its state, and a record without value is its withdrawal. All
 * topics have the same number of partitions, so that one consumer reads an article and its claims.
 */
public enum Topic {
    ARTICLES("claimtrail.articles.v1", true),
    CLAIMS("claimtrail.claims.v1", true),
    REVIEWS("claimtrail.reviews.v1", true),
    SPEAKERS("claimtrail.speakers.v1", true),
    SOURCES("claimtrail.sources.v1", true),
    SOURCE_STATES("claimtrail.source-states.v1", true),
    ITEMS("claimtrail.items.v1", true),
    CLAIMS_SERVICE_DEAD_LETTERS("claimtrail.claims-service.dead-letters.v1", false),
    SEARCH_SERVICE_DEAD_LETTERS("claimtrail.search-service.dead-letters.v1", false);

    /** Maximum bytes of one record: an article of 1 MiB, quoted in full by its claims, and JSON escapes. */
    public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

    /** Maximum bytes of one dead letter: the largest record and the headers that are added. */
    public static final int MAX_DEAD_LETTER_BYTES = MAX_RECORD_BYTES + 64 * 1024;

    private final String baseName;
    private final boolean compacted;

    Topic(String baseName, boolean compacted) {
        this.baseName = baseName;
        this.compacted = compacted;
    }

    /** The name on the broker; {@code prefix} (may be empty) separates installations that share a cluster. */
    public String name(String prefix) {
        return prefix + baseName;
    }

    /** The configuration to create the topic with, as Kafka's topic-level keys. */
    public Map<String, String> configuration() {
        return compacted
                ? Map.of(
                        "cleanup.policy", "compact",
                        "max.message.bytes", Integer.toString(MAX_RECORD_BYTES),
                        // A consumer that was stopped, or an index rebuild, must still see a withdrawal.
                        "delete.retention.ms", "604800000",
                        // Withdrawn and corrected content must not remain in a quiet partition for ever.
                        "max.compaction.lag.ms", "604800000")
                : Map.of(
                        "cleanup.policy", "delete",
                        "max.message.bytes", Integer.toString(MAX_DEAD_LETTER_BYTES),
                        "retention.ms", "2592000000");
    }
}
