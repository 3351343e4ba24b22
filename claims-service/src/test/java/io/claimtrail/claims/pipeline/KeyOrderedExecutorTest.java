package io.claimtrail.claims.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final long PATIENCE_SECONDS = 10;

    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

    @Test
    void tellsOfWorkThatBreaksAndGoesOnWithTheNext() throws InterruptedException {
        Error error = new NoClassDefFoundError("a native library is missing");

        try (Lanes lanes = new Lanes(1, heard::add)) {
            lanes.submit("a", () -> {
                throw error;
            });
            lanes.submit("a", () -> heard.add("the next"));

            assertThat(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isSameAs(error);
            assertThat(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("the next");
        }
    }
}
