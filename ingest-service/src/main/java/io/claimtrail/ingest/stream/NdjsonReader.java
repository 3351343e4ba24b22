package io.claimtrail.ingest.stream;

import io.claimtrail.edge.http.content.ContentMemory.Reservation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads the lines of an NDJSON stream, numbered from 1. Blank lines count but are skipped. Keeps at most one line in
 * memory, up to a limit and as long as there is memory for it; the rest is read and discarded.
 */
final class NdjsonReader {

    /** Size of the buffer, and of lines that need no reservation: each stream has that much in any case. */
    static final int BUFFER_BYTES = 1 << 14;

    private final InputStream in;
    private final int maxBytes;
    private final Reservation memory;
    private final byte[] buffer = new byte[BUFFER_BYTES];

    /** Start (inclusive) and end (exclusive) of the bytes in the buffer that no returned line contains yet. */
    private int from;

    private int to;
    private long number;
    private boolean ended;

    /** @param memory where long lines reserve memory; the caller closes it when a line is done */
    NdjsonReader(InputStream in, int maxBytes, Reservation memory) {
        this.in = in;
        this.maxBytes = maxBytes;
        this.memory = memory;
    }

    /**
     * One line without its line break.
     *
     * @param tooLong whether the line exceeds the limit; {@code bytes} then contains only its beginning
     * @param noMemory whether there was no memory for the line; {@code bytes} then contains only its beginning
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Line(long number, byte[] bytes, boolean tooLong, boolean noMemory) {

        /** Why the line can't be read, as its result; empty if it can. {@code maxBytes} is the limit of lines. */
        Optional<LineResult> unread(int maxBytes) {
            if (tooLong) {
                return Optional.of(LineResult.tooLong(number, maxBytes));
            }
            return noMemory ? Optional.of(LineResult.noMemory(number)) : Optional.empty();
        }

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
        boolean noMemory = false;
        number++;
        while (fillBuffer()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int kept = Math.min(end - from, maxBytes - line.size());
            noMemory |= line.size() + kept > BUFFER_BYTES && !memory.reserve(kept);
            if (!noMemory) {
                line.write(buffer, from, kept);
            }
            tooLong |= kept < end - from;
            from = end + 1;
            if (end < to) {
                return line(line.toByteArray(), tooLong, noMemory);
            }
        }
        ended = true;
        return line(line.toByteArray(), tooLong, noMemory);
    }

    private Line line(byte[] bytes, boolean tooLong, boolean noMemory) {
        boolean isLong = bytes.length > BUFFER_BYTES && !tooLong;
        return new Line(number, bytes, tooLong, noMemory || (isLong && !memory.reserveTree(bytes)));
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
