package io.claimtrail.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void reportsPercentiles() {
        Latencies latencies = new Latencies();

        IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).forEach(latencies::add);

        assertThat(latencies.millis(50)).isCloseTo(50, within(0.1));
        assertThat(latencies.millis(99)).isCloseTo(99, within(0.1));
    }

    @Test
    void addsTheThroughputOfConcurrentClients() {
        Latencies one = new Latencies();
        Latencies other = new Latencies();
        one.add(Duration.ofSeconds(1));
        other.add(Duration.ofSeconds(1));

        Latencies both = Latencies.merge(List.of(one, other), Duration.ofSeconds(1));

        assertThat(both.perSecond()).isEqualTo(2);
    }
}
