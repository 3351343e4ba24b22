package io.claimtrail.edge.http.routing;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The path of a request.
 *
 * @param path as it was sent, or as it is routed
 */
record RequestPath(String path) {

    private static final String HEALTH = "/q/health";
    private static final String METRICS = "/q/metrics";

    /**
     * Whether a segment is {@code .} or {@code ..}, also percent-encoded. A gateway and a service may resolve such a path
     * differently: one checks {@code /v1/../q}, the other serves {@code /q}.
     */
    boolean hasDotSegment() {
        return Stream.of(path.toLowerCase(Locale.ROOT).replace("%2e", ".").split("/|%2f|\\\\|%5c", -1))
                .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
    }

    boolean isManagement() {
        return isAtOrUnder(HEALTH) || isAtOrUnder(METRICS);
    }

    private boolean isAtOrUnder(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
