package io.claimtrail.ingest.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of an NDJSON stream, numbered from 1; blank ones are counted and passed over. Never holds more than one. */
final class NdjsonLines {

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[1 << 16];
    /** What is read and not yet given out lies from here to there. */
    private int from;

    private int to;
    private long number;
    private boolean ended;

    NdjsonLines(InputStream in, int maxBytes) {
        this.in = in;
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

    /** Whether the sender must send something before there can be another line. */
    boolean mustWait() {
        return from >= to;
    }

    private Line read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        number++;
        while (fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int kept = Math.min(end - from, maxBytes - line.size());
            line.write(buffer, from, kept);
            tooLong |= kept < end - from;
            from = end + 1;
            if (end < to) {
                return new Line(number, line.toByteArray(), tooLong);
            }
        }
        ended = true;
        return new Line(number, line.toByteArray(), tooLong);
    }

    /** Whether there is anything left. */
    private boolean fill() throws IOException {
        if (from >= to) {
            from = 0;
            to = in.read(buffer);
        }
        return to > 0;
    }
}
