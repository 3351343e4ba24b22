package io.claimtrail.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Routes a request by an HTTPRoute, with the Gateway API's precedence: exact path, longest prefix, method. */
final class Routes {

    private final List<Match> matches;

    private record Match(String method, String type, String path, String service) {

        static Match of(JsonNode match, JsonNode rule) {
            return new Match(
                    match.path("method").asText(),
                    match.at("/path/type").asText(),
                    match.at("/path/value").asText(),
                    rule.at("/backendRefs/0/name").asText());
        }

        boolean isExact() {
            return type.equals("Exact");
        }

        boolean isFor(String wantedMethod, String wantedPath) {
            return (method.isEmpty() || method.equals(wantedMethod))
                    && (isExact() ? wantedPath.equals(path) : (wantedPath + "/").startsWith(path + "/"));
        }
    }

    Routes(JsonNode route) {
        matches = route.at("/spec/rules")
                .valueStream()
                .flatMap(rule -> rule.path("matches").valueStream().map(match -> Match.of(match, rule)))
                .toList();
    }

    /** The Service that gets the request; empty if the gateway answers 404. */
    Optional<String> service(String method, String path) {
        return matches.stream()
                .filter(match -> match.isFor(method, path))
                .max(Comparator.comparing(Match::isExact)
                        .thenComparingInt(match -> match.path().length())
                        .thenComparingInt(match -> match.method().length()))
                .map(Match::service);
    }
}
