package io.claimtrail.fetch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a fetch. */
public sealed interface FetchResult {

    /**
     * The host answered.
     *
     * @param status HTTP status; never one of the redirects of a GET
     * @param url address that answered, after redirects
     * @param movedTo where permanent redirects from the requested address lead; null without one at the beginning
     * @param headers by name in lower case; of a repeated header the first
     * @param content decompressed; empty unless the status is 200 to 299
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Answered(int status, URI url, @Nullable URI movedTo, Map<String, String> headers, byte[] content)
            implements FetchResult {

        public Answered {
            requireNonNull(url, "url");
            headers = Map.copyOf(headers);
        }

        /** The value of a header. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * A rule forbids the address, one that it redirects to, or where its name leads. Trying again does not help.
     *
     * @param url the forbidden address
     * @param reason the violated rule, for people
     */
    record Refused(String url, String reason) implements FetchResult {}

    /**
     * No complete answer: the host is unknown, unreachable, too slow, or sends too much or what is no HTTP.
     *
     * @param url address that failed
     * @param reason for people; without the host's own words
     */
    record Failed(String url, String reason) implements FetchResult {}
}
