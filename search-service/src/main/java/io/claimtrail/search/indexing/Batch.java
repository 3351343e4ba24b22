package io.claimtrail.search.indexing;

import io.claimtrail.search.index.Generation;
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

/** One poll's records, from reading to measuring. */
@ApplicationScoped
class Batch {

    private final EventReader reader;
    private final BatchIndexer indexer;
    private final DeadLetters deadLetters;
    private final IndexingTrace trace;
    private final Timer searchable;

    Batch(
            KafkaClients clients,
            BatchIndexer indexer,
            DeadLetters deadLetters,
            IndexingTrace trace,
            MeterRegistry metrics) {
        this.reader = new EventReader(clients::name);
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
                List<ClaimsVersion> fresh = indexer.index(generation, changes);
                if (live) {
                    measure(fresh, Instant.now());
                }
            });
        }
    }

    /** Measures to the end of the whole batch, so a little too long rather than too short. */
    private void measure(List<ClaimsVersion> fresh, Instant now) {
        fresh.forEach(claims -> searchable.record(Duration.between(claims.acceptedAt(), now)));
    }
}
