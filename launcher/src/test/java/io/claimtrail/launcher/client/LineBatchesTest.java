package io.claimtrail.launcher.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LineBatchesTest {

    @Test
    void cutsBetweenLinesAndLosesNothing() throws IOException {
        String lines = "{\"a\":1}\n".repeat(700) + "the last, without an end";
        LineBatches batches = new LineBatches(new ByteArrayInputStream(lines.getBytes(UTF_8)));

        String first = new String(batches.next(), UTF_8);
        assertThat(batches.before()).isZero();
        String second = new String(batches.next(), UTF_8);
        assertThat(batches.before()).isEqualTo(500);

        assertThat(first + second).isEqualTo(lines);
        assertThat(first).endsWith("\n");
        assertThat(batches.next()).isEmpty();
    }
}
