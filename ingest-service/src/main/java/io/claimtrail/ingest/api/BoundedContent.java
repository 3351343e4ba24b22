package io.claimtrail.ingest.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the content of a request, never more than the limit. */
@ApplicationScoped
class BoundedContent {

    private final int limit;

    BoundedContent(IngestConfig config) {
        this.limit = Math.toIntExact(config.maxRequestSize().asLongValue());
    }

    byte[] read(InputStream content) {
        try {
            byte[] bytes = content.readNBytes(limit);
            if (bytes.length == limit && content.read() != -1) {
                throw Problems.tooLarge("the request is larger than " + limit + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the request broke off", e);
        }
    }
}
