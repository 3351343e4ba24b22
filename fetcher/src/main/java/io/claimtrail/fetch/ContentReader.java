package io.claimtrail.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Reads the content of an answer, decompressed.
 *
 * @param maxBytes maximum size, as it arrives and decompressed
 */
record ContentReader(int maxBytes) {

    /** The content is too large, or in an encoding that was not asked for. */
    static final class UnreadableContent extends IOException {

        private static final long serialVersionUID = 1;

        private final String reason;

        UnreadableContent(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    byte[] read(HttpEntity entity, @Nullable String encoding) throws IOException {
        if (entity.getContentLength() > maxBytes) {
            throw tooLarge();
        }
        InputStream arriving = new Limited(entity.getContent());
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> arriving.readAllBytes();
            case "gzip", "x-gzip" -> unzip(arriving);
            default -> throw new UnreadableContent("has an encoding other than gzip");
        };
    }

    private byte[] unzip(InputStream arriving) throws IOException {
        try (InputStream unzipped = new GZIPInputStream(arriving)) {
            byte[] content = unzipped.readNBytes(maxBytes);
            if (content.length == maxBytes && unzipped.read() >= 0) {
                throw tooLarge();
            }
            return content;
        } catch (ZipException e) {
            throw new UnreadableContent("is not the gzip that it says it is");
        }
    }

    private UnreadableContent tooLarge() {
        return new UnreadableContent("has more than " + maxBytes + " bytes");
    }

    /** Fails when more bytes than the limit have arrived. */
    private final class Limited extends FilterInputStream {

        private long arrived;

        private Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            count(Math.max(0, count));
            return count;
        }

        /** Closing the stream of an answer would first read all the rest, which may be endless. */
        @Override
        public void close() {
            // the exchange closes the connection
        }

        private void count(int bytes) throws IOException {
            arrived += bytes;
            if (arrived > maxBytes) {
                throw tooLarge();
            }
        }
    }
}
