package io.claimtrail.ingest.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.edge.http.content.ContentMemory;
import io.claimtrail.edge.http.content.ContentMemory.Reservation;
import io.claimtrail.ingest.stream.NdjsonReader.Line;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonReaderTest {

    @Test
    void numbersLinesAndSkipsBlankOnes() throws IOException {
        List<String> lines = read("one\n\n \t\r\nfour\nfive", 100);

        assertThat(lines).containsExactly("1 one", "4 four", "5 five");
    }

    @Test
    void marksALineOverTheLimitAndContinues() throws IOException {
        List<String> lines = read("12345\n123456\n1\n", 5);

        assertThat(lines).containsExactly("1 12345", "2 12345 too long", "3 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 1 << 16})
    void joinsChunks(int size) throws IOException {
        String big = "x".repeat(70_000);

        List<String> lines = read(chunks(big + "\n\n123456\n" + big + "y\nend", size), 70_000);

        assertThat(lines).containsExactly("1 " + big, "3 123456", "4 " + big + " too long", "5 end");
    }

    @Test
    void marksALongLineThatThereIsNoMemoryForAndContinues() throws IOException {
        ContentMemory memory = new ContentMemory(1 << 20, 1000);
        Reservation other = memory.open();
        assertThat(other.reserve(100_000)).isTrue();
        String small = "x".repeat(NdjsonReader.BUFFER_BYTES);
        byte[] content = (small + "\n" + "y".repeat(70_000) + "\nend").getBytes(UTF_8);

        assertThat(read(new ByteArrayInputStream(content), 70_000, memory))
                .hasSize(3)
                .startsWith("1 " + small)
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("2 y").endsWith(" no memory"))
                .endsWith("3 end");
        other.close();
        assertThat(read(new ByteArrayInputStream(content), 70_000, memory))
                .containsExactly("1 " + small, "2 " + "y".repeat(70_000), "3 end");
    }

    /** The tree of a line of many small values needs more memory than the line itself. */
    @Test
    void marksALongLineWhoseTreeThereIsNoMemoryFor() throws IOException {
        ContentMemory memory = new ContentMemory(1 << 20, 100_000);
        Reservation other = memory.open();
        assertThat(other.reserve(1)).isTrue();
        String text = "x".repeat(60_000);
        byte[] content = (text + "\n" + "{},".repeat(20_000) + "\nend").getBytes(UTF_8);

        assertThat(read(new ByteArrayInputStream(content), 70_000, memory))
                .hasSize(3)
                .startsWith("1 " + text)
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("2 {}").endsWith(" no memory"))
                .endsWith("3 end");
        other.close();
    }

    /** A stream that delivers at most {@code size} bytes per read, as a network may. */
    private static InputStream chunks(String text, int size) {
        return new FilterInputStream(new ByteArrayInputStream(text.getBytes(UTF_8))) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, size));
            }
        };
    }

    private static List<String> read(String text, int maxBytes) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(UTF_8)), maxBytes);
    }

    private static List<String> read(InputStream in, int maxBytes) throws IOException {
        return read(in, maxBytes, new ContentMemory(1 << 20, 1000));
    }

    private static List<String> read(InputStream in, int maxBytes, ContentMemory memory) throws IOException {
        Reservation reservation = memory.open();
        NdjsonReader lines = new NdjsonReader(in, maxBytes, reservation);
        List<String> read = new ArrayList<>();
        for (Optional<Line> next = lines.readLine(); next.isPresent(); next = lines.readLine()) {
            Line line = next.get();
            read.add(line.number() + " " + new String(line.bytes(), UTF_8) + (line.tooLong() ? " too long" : "")
                    + (line.noMemory() ? " no memory" : ""));
            reservation.close();
        }
        return read;
    }
}
