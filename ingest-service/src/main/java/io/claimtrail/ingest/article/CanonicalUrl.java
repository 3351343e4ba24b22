package io.claimtrail.ingest.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Canonical form of a URL, the same for all URLs of one article: normalized by RFC 3986, without fragment and without
 * tracking parameters. Article and review ids are digests of it, so a change here changes ids.
 */
public final class CanonicalUrl {

    private static final Pattern TRACKING =
            Pattern.compile("(utm_[^=]*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ocid|cmpid)(=.*)?");

    /** Detail of the violation when {@link #of} rejects a URL. */
    public static final String EXPECTED = "must be an absolute http or https address";

    private CanonicalUrl() {}

    /** Returns the canonical form of {@code url}; empty unless it is an absolute http or https URL. */
    public static Optional<URI> of(String url) {
        try {
            URI uri = new URI(url.strip()).normalize();
            String scheme = lowerCase(uri.getScheme());
            String host = lowerCase(uri.getHost());
            if (host.isEmpty() || !(scheme.equals("http") || scheme.equals("https"))) {
                return Optional.empty();
            }
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return Optional.of(
                    URI.create(scheme + "://" + host + port(scheme, uri.getPort()) + path + query(uri.getRawQuery())));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String port(String scheme, int port) {
        boolean usual = port == -1 || port == (scheme.equals("http") ? 80 : 443);
        return usual ? "" : ":" + port;
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String lowerCase(@Nullable String part) {
        return part == null ? "" : part.toLowerCase(Locale.ROOT);
    }
}
