package io.claimtrail.search.indexing;

import io.claimtrail.edge.kafka.DeadLetterPublisher;
import io.claimtrail.edge.kafka.KafkaNames;
import io.claimtrail.search.crossreference.CrossReferenceConfig;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.indexing.Change.ClaimsVersion;
import io.claimtrail.search.indexing.EventReader.Read;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Processes the records of one poll: reads them, sends unreadable ones to the dead-letter topic, indexes the rest, and
 * measures how long articles took to become searchable.
 */
@ApplicationScoped
class BatchProcessor {

    private static final Logger LOG = Logger.getLogger(BatchProcessor.class);

    private final Function<ConsumerRecord<String, byte[]>, Read> reader;
    private final ReviewVectors vectors;
    private final BatchIndexer indexer;
    private final DeadLetterPublisher deadLetters;
    private final IndexingTrace trace;
    private final Timer searchable;
    private final long maxBatchBytes;

    @Inject
    BatchProcessor(
            KafkaNames names,
            ReviewVectors vectors,
            BatchIndexer indexer,
            DeadLetterPublisher deadLetters,
            IndexingTrace trace,
            MeterRegistry metrics,
            IndexingConfig config,
            CrossReferenceConfig crossReference) {
        this(
                new EventReader(names::topic, crossReference.maxAlongside())::read,
                vectors,
                indexer,
                deadLetters,
                trace,
                metrics,
                config.maxBatchSize().asLongValue());
    }

    BatchProcessor(
            Function<ConsumerRecord<String, byte[]>, Read> reader,
            ReviewVectors vectors,
            BatchIndexer indexer,
            DeadLetterPublisher deadLetters,
            IndexingTrace trace,
            MeterRegistry metrics,
            long maxBatchBytes) {
        this.reader = reader;
        this.maxBatchBytes = maxBatchBytes;
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
     * Indexes {@code records} and returns once all are settled. Many large records are indexed in several batches.
     *
     * @param live false for a rebuild, which does not measure the time until claims are searchable
     */
    void index(Generation generation, ConsumerRecords<String, byte[]> records, boolean live) {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
        long bytes = 0;
        for (ConsumerRecord<String, byte[]> record : records) {
            int size = record.value() == null ? 0 : record.value().length;
            if (!batch.isEmpty() && bytes + size > maxBatchBytes) {
                indexBatch(generation, batch, live);
                batch.clear();
                bytes = 0;
            }
            batch.add(record);
            bytes += size;
        }
        indexBatch(generation, batch, live);
    }

    private void indexBatch(Generation generation, List<ConsumerRecord<String, byte[]>> records, boolean live) {
        List<Change> changes = new ArrayList<>();
        List<String> traceparents = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            switch (read(record)) {
                case Read.Invalid(String reason) -> deadLetters.setAside(record, reason);
                case Read.Valid(Change change, String traceparent) -> {
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

    /** Reads a record; one that makes the reader fail can never be read. */
    private Read read(ConsumerRecord<String, byte[]> record) {
        try {
            return reader.apply(record);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(
                    e,
                    "A record can't be read: topic=%s partition=%d offset=%d",
                    record.topic(),
                    record.partition(),
                    record.offset());
            return new Read.Invalid("reading it failed: " + e);
        }
    }

    /** Indexes all changes together; if the batch fails because of its content, one by one, to find the record that fails. */
    private List<ClaimsVersion> index(Generation generation, List<Change> changes) {
        try {
            return indexTogether(generation, changes);
        } catch (RuntimeException | StackOverflowError e) {
            if (!ContentFailures.isForContent(e)) {
                throw e;
            }
            LOG.warnf(e, "Batch failed, indexing its records one by one: records=%d", changes.size());
            return changes.stream()
                    .flatMap(change -> indexAlone(generation, change).stream())
                    .toList();
        }
    }

    private List<ClaimsVersion> indexAlone(Generation generation, Change change) {
        try {
            return indexTogether(generation, List.of(change));
        } catch (RuntimeException | StackOverflowError e) {
            if (!ContentFailures.isForContent(e)) {
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

    /** Measures until the end of the whole batch, which is slightly too long rather than too short. */
    private void measure(List<ClaimsVersion> fresh, Instant now) {
        fresh.forEach(claims -> searchable.record(Duration.between(claims.acceptedAt(), now)));
    }
}
