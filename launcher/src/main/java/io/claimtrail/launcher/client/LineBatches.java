package io.claimtrail.launcher.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a long file into batches of whole lines, so that neither side of a connection waits for the other to read. */
final class LineBatches {

    private static final int MAX_LINES = 500;
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private final InputStream in;
    private long before;
    private long lines;

    LineBatches(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** How many lines came before those of the last batch. */
    long before() {
        return before;
    }

    /** The next lines; none at the end. A batch holds more bytes than its limit only where one line does. */
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
