package io.claimtrail.ingest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusedWritesTest {

    private long nanos;
    private final RefusedWrites refused = new RefusedWrites(() -> nanos);

    @Test
    void logsFewOfMany() {
        long lines = IntStream.range(0, 1_000_000)
                .filter(i -> refused.next().isPresent())
                .count();

        assertThat(lines).isEqualTo(RefusedWrites.BURST);
    }

    @Test
    void reportsHowManyHadNoLine() {
        IntStream.range(0, RefusedWrites.BURST)
                .forEach(i -> assertThat(refused.next()).hasValue(0));
        IntStream.range(0, 57).forEach(i -> assertThat(refused.next()).isEmpty());

        nanos += Duration.ofSeconds(1).toNanos();

        assertThat(refused.next()).hasValue(57);
        assertThat(refused.next()).isEmpty();
    }
}
