package io.claimtrail.search.indexing;

import dev.failsafe.FailsafeException;
import io.claimtrail.search.index.ElasticsearchRefusedException;
import io.claimtrail.search.index.ElasticsearchUnavailableException;
import io.claimtrail.search.index.GenerationRetiredException;
import org.apache.kafka.common.KafkaException;

/** Tells failures that records cause from those of Elasticsearch, Kafka or a stop. */
final class ContentFailures {

    private ContentFailures() {}

    /** Whether the same records would fail again. */
    static boolean isForContent(Throwable e) {
        return switch (e) {
            case ElasticsearchRefusedException refused -> refused.isForContent();
            case ElasticsearchUnavailableException unavailable -> false;
            case GenerationRetiredException retired -> false;
            case KafkaException kafka -> false;
            // The thread was interrupted during a retry.
            case FailsafeException interrupted -> false;
            case LiveConsumer.StoppedException stopped -> false;
            default -> true;
        };
    }
}
