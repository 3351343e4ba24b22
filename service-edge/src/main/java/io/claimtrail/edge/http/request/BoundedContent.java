package io.claimtrail.edge.http.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads the content of a request up to a limit. */
public final class BoundedContent {

    private BoundedContent() {}

    /**
     * All bytes of {@code content}; empty where there are more than {@code limit}.
     *
     * @throws UncheckedIOException where the connection fails
     */
    public static Optional<byte[]> read(InputStream content, int limit) {
        try {
            // Collected already: without the copies of a stream whose length is not known.
            if (content instanceof ByteArrayInputStream collected && collected.available() <= limit) {
                return Optional.of(collected.readAllBytes());
            }
            byte[] bytes = content.readNBytes(limit);
            return bytes.length == limit && content.read() != -1 ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the request broke off", e);
        }
    }
}
