package io.claimtrail.edge.http.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.edge.http.content.ContentMemory.Reservation;
import org.junit.jupiter.api.Test;

class ContentMemoryTest {

    private final ContentMemory memory = new ContentMemory(1000, 10);

    @Test
    void refusesWhatAllRequestsTogetherHaveNoMemoryFor() {
        Reservation first = memory.open();
        Reservation second = memory.open();

        assertThat(first.reserve(100)).isTrue();
        assertThat(second.reserve(25)).isTrue();
        assertThat(second.reserve(1)).isFalse();
        first.close();
        assertThat(second.reserve(100)).isTrue();
        second.close();
        assertThat(memory.reserved()).isZero();
    }

    @Test
    void acceptsARequestThatNothingElseIsInWorkBeside() {
        Reservation only = memory.open();
        assertThat(only.reserve(100_000)).isTrue();
        assertThat(only.reserve(100_000)).isTrue();

        assertThat(memory.open().reserve(1)).isFalse();
    }

    @Test
    void countsTheTreeOfJsonUpToTheLimitOfTokens() {
        Reservation request = memory.open();

        assertThat(request.reserveTree("[{},{}]".getBytes(UTF_8))).isTrue();
        long small = memory.reserved();
        request.close();
        assertThat(request.reserveTree("[{},{},{},{},{},{},{},{}]".getBytes(UTF_8)))
                .isTrue();
        long large = memory.reserved();
        request.close();
        assertThat(request.reserveTree(("[" + "{},".repeat(1000) + "{}]").getBytes(UTF_8)))
                .isTrue();

        assertThat(small).isPositive();
        assertThat(memory.reserved()).isEqualTo(large);
    }

    @Test
    void releasesOnceWhatWasReserved() {
        Reservation request = memory.open();
        request.reserve(10);

        request.close();
        request.close();

        assertThat(memory.reserved()).isZero();
    }
}
