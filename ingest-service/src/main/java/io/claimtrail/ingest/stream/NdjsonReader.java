package io.claimtrail.ingest.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads the lines of an NDJSON stream, numbered from 1. Blank lines count but are skipped. Keeps at most one line in
 * memory, up to a limit; the rest of a longer line is read and discarded.
 */
final class NdjsonReader {

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[1 << 16];

    /** Start (inclusive) and end (exclusive) of the bytes in the buffer that no returned line contains yet. */
    private int from;

    private int to;
    private long number;
    private boolean ended;

    NdjsonReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /**
     * One line without its line break.
     *
     * @param tooLong whether the line exceeds the limit; {@code bytes} then contains only its beginning
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
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

    /** Reads the next line that is not blank; empty at the end of the stream. */
    Optional<Line> readLine() throws IOException {
        while (!ended) {
            Line line = readAnyLine();
            if (!line.isBlank()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** Whether the buffer is empty, so that reading another line may block until the client sends more. */
    boolean isBufferEmpty() {
        return from >= to;
    }

    private Line readAnyLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        number++;
        while (fillBuffer()) {
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

    /** Refills an empty buffer; returns false at the end of the stream. */
    private boolean fillBuffer() throws IOException {
        if (from >= to) {
            from = 0;
            to = in.read(buffer);
        }
        return to > 0;
    }
}
