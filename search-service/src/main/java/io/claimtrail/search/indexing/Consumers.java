package io.claimtrail.search.indexing;

import io.claimtrail.edge.kafka.DeadLetterPublisher;
import io.claimtrail.edge.kafka.LagGauge;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.IndexConfig;
import io.claimtrail.search.indexing.LiveConsumer.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;

/**
 * The two consumers of this service, as {@code claimtrail.search.mode} asks for: one writes documents as their events give them, on
 * any number of instances; the other one follows it and cross-references the claims, on one instance at a time.
 */
@ApplicationScoped
class Consumers {

    private final IndexingConfig config;
    private final LiveConsumer indexing;
    private final LiveConsumer crossReferencing;

    Consumers(
            SearchKafka kafka,
            Generations generations,
            IndexConfig indexConfig,
            IndexingConfig config,
            BatchProcessor batches,
            CrossReferencing crossReferences,
            DeadLetterPublisher deadLetters,
            MeterRegistry metrics) {
        this.config = config;
        AtomicInteger indexLost = new AtomicInteger();
        Gauge.builder("claimtrail.index.lost", indexLost, AtomicInteger::get)
                .description("1 while the index is missing and only a rebuild can restore it, else 0")
                .register(metrics);
        Reading documents = new Reading(
                "indexing consumer",
                kafka.topics(),
                kafka::openConsumer,
                (generation, membership) -> records -> batches.index(generation, records, true),
                new LagGauge(metrics, kafka.topics()));
        this.indexing = new LiveConsumer(
                documents, generations, kafka::hasCommitted, indexConfig, config, deadLetters, indexLost);
        Reading claims = new Reading(
                "cross-referencing consumer",
                kafka.topics(),
                kafka::openCrossReferencingConsumer,
                (generation, membership) -> new CrossReferencingProcessor(
                        generation, membership, crossReferences, new IndexingProgress(kafka.openConsumer(generation))),
                new LagGauge(metrics, "claimtrail.cross.referencing.lag", kafka.topics()));
        this.crossReferencing =
                new LiveConsumer(claims, generations, kafka::hasCommitted, indexConfig, config, deadLetters, indexLost);
    }

    void start(@Observes StartupEvent event) {
        if (config.mode().indexes()) {
            indexing.start();
        }
        if (config.mode().crossReferences()) {
            crossReferencing.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        indexing.stop();
        crossReferencing.stop();
    }

    @Produces
    @Liveness
    @Singleton
    HealthCheck indexingLiveness() {
        return indexing.liveness();
    }

    @Produces
    @Liveness
    @Singleton
    HealthCheck crossReferencingLiveness() {
        return crossReferencing.liveness();
    }
}
