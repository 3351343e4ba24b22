package io.claimtrail.claims.pipeline;

import io.claimtrail.edge.kafka.ConsumerLiveness;
import io.claimtrail.edge.kafka.DeadLetterTopic;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;

/** Runs the article consumer for as long as the service runs, and makes the service not live once the consumer has failed. */
@ApplicationScoped
class ArticlePipeline {

    private final ArticleConsumer consumer;

    ArticlePipeline(
            ClaimsKafka kafka,
            PipelineConfig config,
            ArticleTransformer transformer,
            DeadLetterTopic deadLetters,
            ExtractionTrace trace,
            MeterRegistry metrics) {
        this.consumer = new ArticleConsumer(
                kafka,
                config,
                transformer,
                new ClaimsPublisher(kafka::openProducer, deadLetters, metrics),
                trace,
                metrics);
    }

    void start(@Observes StartupEvent event) {
        consumer.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        consumer.stop();
    }

    @Produces
    @Liveness
    @Singleton
    HealthCheck liveness() {
        return new ConsumerLiveness("article consumer", consumer::reasonToRestart);
    }
}
