package io.claimtrail.fetch;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request. A GET follows redirects; a POST does not, so that its content reaches only the address that was named.
 *
 * @param url not yet checked
 * @param headers sent to {@code url} and, of a GET, to where it redirects on the same host
 * @param validators of what was received before; null for the whole content
 * @param content of a POST; null for a GET
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
public record FetchRequest(
        String url, Map<String, String> headers, @Nullable Validators validators, byte @Nullable [] content) {

    public FetchRequest {
        requireNonNull(url, "url");
        headers = Map.copyOf(headers);
    }

    /**
     * Validators of an earlier answer, exactly as they were received. They are sent only to the address that they came from.
     *
     * @param url address that answered, after redirects
     */
    public record Validators(
            String url, @Nullable String etag, @Nullable String lastModified) {

        public Validators {
            requireNonNull(url, "url");
        }
    }

    /** A GET of {@code url}. */
    public static FetchRequest get(String url) {
        return new FetchRequest(url, Map.of(), null, null);
    }

    /** A GET of {@code url} that is answered with 304 if nothing has changed since {@code validators} were received. */
    public static FetchRequest get(String url, @Nullable Validators validators) {
        return new FetchRequest(url, Map.of(), validators, null);
    }

    /** A POST of {@code content} to {@code url}. */
    public static FetchRequest post(String url, Map<String, String> headers, byte[] content) {
        return new FetchRequest(url, headers, null, content);
    }
}
