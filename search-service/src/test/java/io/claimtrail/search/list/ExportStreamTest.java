package io.claimtrail.search.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.search.format.NdjsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExportStreamTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void endsWhereTheClientDoesNotReadInTime() {
        AtomicBoolean closed = new AtomicBoolean();
        Stream<List<?>> batches = Stream.<List<?>>of(List.of(Map.of("id", "a"))).onClose(() -> closed.set(true));
        ExportStream export = new ExportStream(
                batches,
                out -> new NdjsonWriter(out, JSON),
                JSON,
                () -> false,
                new WriteDeadline(timer, Duration.ofMillis(1)));

        assertThatThrownBy(() -> export.write(new Unread())).isInstanceOf(IOException.class);

        assertThat(closed).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    /** The stream to a client that does not read: writing blocks, for longer than any deadline here. */
    private static final class Unread extends OutputStream {

        @Override
        public void write(int value) throws IOException {
            try {
                var unused = new CountDownLatch(1).await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
