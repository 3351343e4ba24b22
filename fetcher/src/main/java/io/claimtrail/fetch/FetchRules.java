package io.claimtrail.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;

/**
 * What a fetcher may reach, and how much of it.
 *
 * @param addresses which IP addresses may be reached
 * @param ports allowed ports
 * @param timeout maximum time of one fetch, with all its redirects
 * @param connectTimeout maximum time to connect to one address
 * @param maxBytes maximum size of the content, as it arrives and decompressed
 * @param maxRedirects maximum number of redirects that one fetch follows
 * @param userAgent sent with each request; names the operator's contact
 */
public record FetchRules(
        PublicAddresses addresses,
        Set<Integer> ports,
        Duration timeout,
        Duration connectTimeout,
        int maxBytes,
        int maxRedirects,
        String userAgent) {

    /** The ports of http and https. */
    public static final Set<Integer> WEB_PORTS = Set.of(80, 443);

    public FetchRules {
        requireNonNull(addresses, "addresses");
        ports = Set.copyOf(ports);
        if (!timeout.isPositive() || !connectTimeout.isPositive() || maxBytes < 1 || maxRedirects < 0) {
            throw new IllegalArgumentException("timeouts and limits must be positive");
        }
        if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
            throw new IllegalArgumentException("the user agent must be printable ASCII, is " + userAgent);
        }
    }
}
