package io.claimtrail.edge.http.content;

import io.claimtrail.edge.http.content.ContentMemory.Reservation;
import io.claimtrail.edge.http.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Content with {@code Content-Encoding: gzip}. A few bytes can unpack to gigabytes, so the size, the memory and the ratio are checked
 * while it is unpacked.
 */
final class GzipContent {

    /** Text packs at most about 30 to 1; a bomb up to 1,000 to 1. */
    private static final int MAX_RATIO = 200;

    /** Bytes that may be unpacked whatever the ratio. */
    private static final long FREE_BYTES = 1 << 20;

    private static final int CHUNK = 1 << 16;

    private GzipContent() {}

    /**
     * Whether content with the header {@code encoding} has to be unpacked.
     *
     * @throws RuntimeException a problem with status 415 if the encoding is not known here
     */
    static boolean isPacked(@Nullable String encoding) {
        String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        if (name.equals("gzip") || name.equals("x-gzip")) {
            return true;
        }
        if (name.isEmpty() || name.equals("identity")) {
            return false;
        }
        throw Problems.unsupportedMediaType("Content-Encoding must be gzip or identity");
    }

    /**
     * Unpacks {@code packed}.
     *
     * @param maxSize maximum size of the result
     * @param memory where memory for the result is reserved
     * @throws RuntimeException a problem: over a limit, no memory, or no gzip
     */
    static byte[] unpack(byte[] packed, int maxSize, Reservation memory, RuntimeException noMemory) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                if (unpacked.size() + count > maxSize) {
                    throw Problems.tooLarge(maxSize, "claimtrail.content.max-size");
                }
                if (!memory.reserve(count)) {
                    throw noMemory;
                }
                unpacked.write(chunk, 0, count);
            }
            return unpacked.toByteArray();
        } catch (IOException e) {
            throw Problems.malformedContent("the content is not valid gzip");
        }
    }

    /** Unpacks a stream as it is read. It fails as if the connection broke off if the content is no gzip, or a bomb. */
    static InputStream unpacking(InputStream packed) {
        return new Unpacking(packed);
    }

    /** Opens the stream at the first read, because that needs the first bytes, and watches the ratio. */
    private static final class Unpacking extends InputStream {

        private final Counting packed;
        private @Nullable InputStream unpacked;
        private long count;

        Unpacking(InputStream packed) {
            this.packed = new Counting(packed);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            InputStream in = unpacked;
            if (in == null) {
                in = new GZIPInputStream(packed);
                unpacked = in;
            }
            int read = in.read(buffer, offset, length);
            count += Math.max(0, read);
            if (count > FREE_BYTES + MAX_RATIO * packed.count) {
                throw new IOException("the content unpacks to more than " + MAX_RATIO + " times its size");
            }
            return read;
        }
    }

    private static final class Counting extends FilterInputStream {

        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
