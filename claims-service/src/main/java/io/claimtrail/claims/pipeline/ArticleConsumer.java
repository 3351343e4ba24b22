package io.claimtrail.claims.pipeline;

import io.claimtrail.edge.kafka.ConsumerLag;
import io.claimtrail.edge.kafka.ConsumerLiveness;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.jboss.logging.Logger;

/**
 * Polls articles, hands them to the lanes, and commits what is finished. Only its own thread touches the consumer and the
 * prefixes; lanes and the producer report what is finished through a queue.
 */
@ApplicationScoped
class ArticleConsumer implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(ArticleConsumer.class);
    private static final Duration POLL = Duration.ofMillis(50);

    private final ClaimsKafka kafka;
    private final PipelineConfig config;
    private final ArticleTransformer transformer;
    private final ClaimsPublisher publisher;
    private final ExtractionTrace trace;
    private final Timer extractionTime;
    private final ConsumerLag lag;
    private final Lanes lanes = new Lanes(Runtime.getRuntime().availableProcessors(), this::giveUp);
    private final Map<TopicPartition, CompletedPrefix> prefixes = new HashMap<>();
    private final ConcurrentLinkedQueue<Finished> finished = new ConcurrentLinkedQueue<>();
    private final Thread thread = Thread.ofPlatform().name("article-consumer").unstarted(this::run);
    private Optional<Consumer<String, byte[]>> consumer = Optional.empty();
    private volatile boolean stopping;
    private volatile Optional<Throwable> failure = Optional.empty();
    private int inWork;

    ArticleConsumer(
            ClaimsKafka kafka,
            PipelineConfig config,
            ArticleTransformer transformer,
            ClaimsPublisher publisher,
            ExtractionTrace trace,
            MeterRegistry metrics) {
        this.kafka = kafka;
        this.config = config;
        this.transformer = transformer;
        this.publisher = publisher;
        this.trace = trace;
        this.extractionTime = Timer.builder("claimtrail.extraction")
                .description("Time to find the claims of one article")
                .register(metrics);
        this.lag = new ConsumerLag(metrics, List.of(kafka.articlesTopic()));
    }

    private record Finished(TopicPartition partition, long offset, CompletedPrefix prefix) {}

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join(config.drainTimeout().plusSeconds(5));
        lanes.close();
    }

    @Produces
    @Liveness
    @Singleton
    HealthCheck liveness() {
        return new ConsumerLiveness("article consumer", this::reasonToRestart);
    }

    private Optional<String> reasonToRestart() {
        if (!stopping && thread.getState() == Thread.State.TERMINATED) {
            return Optional.of(failure.map(Throwable::toString).orElse("the consumer ended"));
        }
        return failure.map(Throwable::toString);
    }

    private void run() {
        try (Consumer<String, byte[]> open = kafka.openConsumer()) {
            consumer = Optional.of(open);
            open.subscribe(List.of(kafka.articlesTopic()), this);
            while (!stopping && failure.isEmpty()) {
                open.poll(POLL).forEach(this::begin);
                settle();
                commitAsync(open);
                slowDown(open);
                lag.measure(open, topic -> inWork);
            }
            drain(prefixes.keySet());
        } catch (KafkaException e) {
            LOG.error("The article consumer ended; the service is to be restarted", e);
            failure = Optional.of(e);
        }
    }

    private void begin(ConsumerRecord<String, byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        CompletedPrefix prefix = prefixes.computeIfAbsent(partition, p -> new CompletedPrefix(record.offset()));
        prefix.begin(record.offset());
        inWork++;
        Finished done = new Finished(partition, record.offset(), prefix);
        lanes.submit(String.valueOf(record.key()), () -> work(record, done));
    }

    private void work(ConsumerRecord<String, byte[]> record, Finished done) {
        trace.continuing(record, traceparent -> {
            var outcome = extractionTime.record(() -> transformer.transform(record, traceparent));
            publisher.publish(Objects.requireNonNull(outcome), record, settlement(done));
        });
    }

    /** A record whose work broke stays unfinished, so nothing behind it could ever be committed. */
    private void giveUp(Throwable broken) {
        if (!stopping) {
            LOG.error("An article could not be worked on; the service is to be restarted", broken);
        }
        failure = Optional.of(broken);
    }

    private ClaimsPublisher.Settlement settlement(Finished done) {
        return new ClaimsPublisher.Settlement() {
            @Override
            public void done() {
                finished.add(done);
            }

            @Override
            public void failed(Exception e) {
                failure = Optional.of(e);
            }
        };
    }

    private void settle() {
        for (Finished next = finished.poll(); next != null; next = finished.poll()) {
            next.prefix().complete(next.offset());
            inWork--;
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committable(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (TopicPartition partition : partitions) {
            CompletedPrefix prefix = prefixes.get(partition);
            if (prefix != null) {
                prefix.takeCommittable().ifPresent(offset -> offsets.put(partition, new OffsetAndMetadata(offset)));
            }
        }
        return offsets;
    }

    private void commitAsync(Consumer<String, byte[]> open) {
        Map<TopicPartition, OffsetAndMetadata> offsets = committable(prefixes.keySet());
        if (!offsets.isEmpty()) {
            // A commit that fails is made good by the next one; at worst articles are extracted again, to the same end.
            open.commitAsync(offsets, null);
        }
    }

    private void slowDown(Consumer<String, byte[]> open) {
        if (inWork >= config.maxInWork()) {
            open.pause(open.assignment());
        } else {
            open.resume(open.paused());
        }
    }

    /** Waits a while for what is in work on {@code partitions}, and commits it. */
    private void drain(Collection<TopicPartition> partitions) {
        long end = System.nanoTime() + config.drainTimeout().toNanos();
        while (System.nanoTime() < end
                && partitions.stream()
                        .anyMatch(
                                p -> prefixes.containsKey(p) && !prefixes.get(p).isIdle())) {
            settle();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        settle();
        Map<TopicPartition, OffsetAndMetadata> offsets = committable(List.copyOf(partitions));
        try {
            consumer.ifPresent(open -> open.commitSync(offsets, Duration.ofSeconds(5)));
        } catch (KafkaException e) {
            LOG.warn("Offsets were not committed; the articles will be extracted again", e);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        drain(partitions);
        partitions.forEach(prefixes::remove);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        partitions.forEach(prefixes::remove);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.infof("Partitions assigned: %s", partitions);
    }
}
