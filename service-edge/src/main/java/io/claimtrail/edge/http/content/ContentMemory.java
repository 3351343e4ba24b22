package io.claimtrail.edge.http.content;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that all requests in work need for their content, as an estimate: a byte of content needs up to eight, as buffer,
 * text, tree and record; each JSON token also needs a node of the tree. A request that nothing else is in work beside is always
 * accepted, because its size is limited.
 */
@Singleton
public class ContentMemory {

    /** Name of the setting of the limit, for messages. */
    public static final String SETTING = "claimtrail.content.max-memory";

    /** Bytes of memory for each byte of content. */
    private static final int BYTES_PER_BYTE = 8;

    /** Bytes of memory for each JSON token. */
    private static final int BYTES_PER_TOKEN = 90;

    private final long limit;
    private final int maxTokens;
    private final AtomicLong reserved = new AtomicLong();

    @Inject
    ContentMemory(ContentConfig config) {
        this(
                config.maxMemory()
                        .map(MemorySize::asLongValue)
                        .orElseGet(() -> Runtime.getRuntime().maxMemory() / 3),
                config.maxJsonTokens());
    }

    /**
     * The memory of an instance.
     *
     * @param limit maximum of the estimate, in bytes
     * @param maxTokens maximum number of JSON tokens of which a tree is built
     */
    public ContentMemory(long limit, int maxTokens) {
        this.limit = limit;
        this.maxTokens = maxTokens;
    }

    /** What one request has reserved. Only one thread at a time may use it. */
    public final class Reservation implements AutoCloseable {

        private long own;

        private Reservation() {}

        /** Reserves memory for {@code size} more bytes of content; returns false, and reserves nothing, if there is none. */
        public boolean reserve(int size) {
            return add((long) size * BYTES_PER_BYTE);
        }

        /** Reserves memory for the tree of {@code json}; returns false, and reserves nothing, if there is none. */
        public boolean reserveTree(byte[] json) {
            return add((long) Math.min(maxTokens, tokens(json)) * BYTES_PER_TOKEN);
        }

        private boolean add(long bytes) {
            while (true) {
                long before = reserved.get();
                if (before > own && before + bytes > limit) {
                    return false;
                }
                if (reserved.compareAndSet(before, before + bytes)) {
                    own += bytes;
                    return true;
                }
            }
        }

        /** Releases everything; the reservation may be used again. */
        @Override
        public void close() {
            reserved.addAndGet(-own);
            own = 0;
        }
    }

    /** Opens a reservation of nothing yet. */
    public Reservation open() {
        return new Reservation();
    }

    /** Limit of the estimate, in bytes. */
    public long limit() {
        return limit;
    }

    long reserved() {
        return reserved.get();
    }

    /** Upper limit of the number of tokens: text of strings counts too. */
    private static int tokens(byte[] json) {
        int tokens = 1;
        for (byte b : json) {
            switch (b) {
                // The beginning and the end, and the first value. An element of a page needs as much.
                case '{', '[', '<' -> tokens += 3;
                // The next value.
                case ',', ':' -> tokens++;
                default -> {}
            }
        }
        return tokens;
    }
}
