package io.claimtrail.launcher.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a long file into batches of whole lines, so that neither side of a connection blocks on the other. */
final class LineBatches {

    /** Lines per batch. */
    private static final int MAX_LINES = 500;
    /** Bytes per batch, after which no further line is added. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private final InputStream in;
    private long before;
    private long lines;

    LineBatches(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Number of lines before those of the last batch. */
    long before() {
        return before;
    }

    /** The next lines; empty at the end. A batch exceeds its limit by one line at most. */
    byte[] next() throws IOException {
        before = lines;
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        int next;
        while ((next = in.read()) >= 0) {
            batch.write(next);
            if (next == '\n') {
                lines++;
                if (lines - before >= MAX_LINES || batch.size() >= MAX_BYTES) {
                    break;
                }
            }
        }
        return batch.toByteArray();
    }
}
