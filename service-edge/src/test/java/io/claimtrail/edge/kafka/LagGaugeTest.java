package io.claimtrail.edge.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LagGaugeTest {

    private static final String ARTICLES = "north-claimtrail.articles.v1";
    private static final String CLAIMS = "north-claimtrail.claims.v1";

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final LagGauge lag = new LagGauge(metrics, List.of(ARTICLES, CLAIMS));

    @Test
    void isZeroBeforeTheFirstMeasurement() {
        assertThat(lagOf(ARTICLES)).isZero();
    }

    @Test
    void addsTheLagsOfATopicsPartitionsAndItsRecordsInWork() {
        try (MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest")) {
            consumer.assign(List.of(partition(ARTICLES, 0), partition(ARTICLES, 1), partition(CLAIMS, 0)));
            consumer.updateBeginningOffsets(
                    Map.of(partition(ARTICLES, 0), 0L, partition(ARTICLES, 1), 0L, partition(CLAIMS, 0), 0L));
            consumer.updateEndOffsets(
                    Map.of(partition(ARTICLES, 0), 3L, partition(ARTICLES, 1), 4L, partition(CLAIMS, 0), 5L));
            consumer.seekToBeginning(consumer.assignment());
            consumer.assignment().forEach(consumer::position);

            lag.measure(consumer, topic -> topic.equals(ARTICLES) ? 2 : 0);

            assertThat(lagOf(ARTICLES)).isEqualTo(9);
            assertThat(lagOf(CLAIMS)).isEqualTo(5);
        }
    }

    private double lagOf(String topic) {
        return metrics.get("claimtrail.consumer.lag")
                .tag("topic", topic)
                .gauge()
                .value();
    }

    private static TopicPartition partition(String topic, int number) {
        return new TopicPartition(topic, number);
    }
}
