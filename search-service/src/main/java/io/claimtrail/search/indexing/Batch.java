package io.claimtrail.search.indexing;

import dev.failsafe.FailsafeException;
import io.claimtrail.edge.kafka.DeadLetterPublisher;
import io.claimtrail.edge.kafka.KafkaNames;
import io.claimtrail.search.index.ElasticsearchRefusedException;
import io.claimtrail.search.index.ElasticsearchUnavailableException;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.GenerationRetiredException;
import io.claimtrail.search.indexing.Change.ClaimsVersion;
import io.claimtrail.search.indexing.EventReader.Read;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** One poll's records, from reading to measuring. */
@ApplicationScoped
class Batch {

    private static final Logger LOG = Logger.getLogger(Batch.class);

    private final EventReader reader;
    private final ReviewVectors vectors;
    private final BatchIndexer indexer;
    private final DeadLetterPublisher deadLetters;
    private final IndexingTrace trace;
    private final Timer searchable;

    Batch(
            KafkaNames names,
            ReviewVectors vectors,
            BatchIndexer indexer,
            DeadLetterPublisher deadLetters,
            IndexingTrace trace,
            MeterRegistry metrics) {
        this.reader = new EventReader(names::topic);
        this.vectors = vectors;
        this.indexer = indexer;
        this.deadLetters = deadLetters;
        this.trace = trace;
        this.searchable = Timer.builder("claimtrail.searchable")
                .description("From the acceptance of an article until its claims can be searched")
                .publishPercentiles(0.5, 0.95, 0.99)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(metrics);
    }

    /**
     * Indexes {@code records} and returns once all are settled.
     *
     * @param live whether people wait for them: then the time until they are searchable is measured
     */
    void index(Generation generation, ConsumerRecords<String, byte[]> records, boolean live) {
        List<Change> changes = new ArrayList<>();
        List<String> traceparents = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            switch (reader.read(record)) {
                case Read.Unreadable(String reason) -> deadLetters.setAside(record, reason);
                case Read.Asks(Change change, String traceparent) -> {
                    changes.add(change);
                    if (traceparent != null) {
                        traceparents.add(traceparent);
                    }
                }
            }
        }
        if (!changes.isEmpty()) {
            trace.continuing(traceparents, () -> {
                List<ClaimsVersion> fresh = index(generation, changes);
                if (live) {
                    measure(fresh, Instant.now());
                }
            });
        }
    }

    /** One record that can't be indexed does not keep the others out: it is looked for, and set aside. */
    private List<ClaimsVersion> index(Generation generation, List<Change> changes) {
        try {
            return indexTogether(generation, changes);
        } catch (RuntimeException e) {
            if (!isForContent(e)) {
                throw e;
            }
            LOG.warnf(e, "A batch of %d records can't be indexed as a whole, so each is tried alone", changes.size());
            return changes.stream()
                    .flatMap(change -> indexAlone(generation, change).stream())
                    .toList();
        }
    }

    private List<ClaimsVersion> indexAlone(Generation generation, Change change) {
        try {
            return indexTogether(generation, List.of(change));
        } catch (RuntimeException e) {
            if (!isForContent(e)) {
                throw e;
            }
            LOG.error("A record can't be indexed", e);
            deadLetters.setAside(
                    change.origin(),
                    "indexing it failed: " + e.getMessage(),
                    e.getClass().getName());
            return List.of();
        }
    }

    private List<ClaimsVersion> indexTogether(Generation generation, List<Change> changes) {
        vectors.addTo(changes);
        return indexer.index(generation, changes);
    }

    /** Whether it will come again with the same records, rather than being a matter of what stands around them. */
    private static boolean isForContent(RuntimeException e) {
        return switch (e) {
            case ElasticsearchRefusedException refused -> refused.isForContent();
            case ElasticsearchUnavailableException away -> false;
            case GenerationRetiredException retired -> false;
            case KafkaException kafka -> false;
            // The thread was interrupted while it waited.
            case FailsafeException interrupted -> false;
            default -> true;
        };
    }

    /** Measures to the end of the whole batch, so a little too long rather than too short. */
    private void measure(List<ClaimsVersion> fresh, Instant now) {
        fresh.forEach(claims -> searchable.record(Duration.between(claims.acceptedAt(), now)));
    }
}
