package io.claimtrail.edge.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;

/** A metric of the records that this instance has yet to process, by topic. */
public final class LagGauge {

    private final Map<String, AtomicLong> byTopic;

    /** {@link #LagGauge(MeterRegistry, String, Collection)} with the name {@code claimtrail.consumer.lag}. */
    public LagGauge(MeterRegistry metrics, Collection<String> topics) {
        this(metrics, "claimtrail.consumer.lag", topics);
    }

    /**
     * A gauge for each topic, with the topic's name as the tag "topic".
     *
     * @param name name of the metric
     * @param topics names on the broker, with prefix
     */
    public LagGauge(MeterRegistry metrics, String name, Collection<String> topics) {
        this.byTopic = topics.stream().collect(Collectors.toMap(Function.identity(), topic -> new AtomicLong()));
        byTopic.forEach((topic, lag) -> Gauge.builder(name, lag, AtomicLong::get)
                .description("Records of a topic that this instance has yet to process")
                .tag("topic", topic)
                .register(metrics));
    }

    /** Measures the lag of a consumer that has processed all records it has polled. */
    public void measure(Consumer<?, ?> consumer) {
        measure(consumer, topic -> 0);
    }

    /**
     * Measures the lag of a consumer that processes records after it has polled others.
     *
     * @param inWork records of a topic that {@code consumer} has polled, but that are not yet processed
     */
    public void measure(Consumer<?, ?> consumer, ToLongFunction<String> inWork) {
        byTopic.forEach((topic, lag) -> lag.set(inWork.applyAsLong(topic)
                + consumer.assignment().stream()
                        .filter(partition -> partition.topic().equals(topic))
                        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                        .sum()));
    }
}
