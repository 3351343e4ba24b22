package io.claimtrail.ingest.stream;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of an NDJSON stream, numbered from 1; blank ones are counted and passed over. Never holds more than one. */
final class NdjsonLines {

    private final InputStream in;
    private final int maxBytes;
    private long number;
    private boolean ended;

    NdjsonLines(InputStream in, int maxBytes) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.maxBytes = maxBytes;
    }

    /**
     * One line without its end.
     *
     * @param tooLong it went past the limit, and {@code bytes} holds only its beginning
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Line(long number, byte[] bytes, boolean tooLong) {

        private boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line that is not blank; empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        while (!ended) {
            Line line = read();
            if (!line.isBlank()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private Line read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        number++;
        int next = in.read();
        while (next != -1 && next != '\n') {
            if (line.size() < maxBytes) {
                line.write(next);
            } else {
                tooLong = true;
            }
            next = in.read();
        }
        ended = next == -1;
        return new Line(number, line.toByteArray(), tooLong);
    }
}
