package io.claimtrail.ingest.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.ingest.stream.NdjsonLines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NdjsonLinesTest {

    @Test
    void numbersLinesAndPassesOverBlankOnes() throws IOException {
        List<String> lines = read("one\n\n \t\r\nfour\nfive", 100);

        assertThat(lines).containsExactly("1 one", "4 four", "5 five");
    }

    @Test
    void marksALineOverTheLimitAndGoesOn() throws IOException {
        List<String> lines = read("12345\n123456\n1\n", 5);

        assertThat(lines).containsExactly("1 12345", "2 12345 too long", "3 1");
    }

    private static List<String> read(String text, int maxBytes) throws IOException {
        NdjsonLines lines = new NdjsonLines(new ByteArrayInputStream(text.getBytes(UTF_8)), maxBytes);
        List<String> read = new ArrayList<>();
        for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            Line line = next.get();
            read.add(line.number() + " " + new String(line.bytes(), UTF_8) + (line.tooLong() ? " too long" : ""));
        }
        return read;
    }
}
