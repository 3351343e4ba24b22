package io.claimtrail.edge.http.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The paths of an OpenAPI document and their methods. */
record Routes(List<Route> routes) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    Routes {
        routes = List.copyOf(routes);
    }

    /** A pattern of paths, and their methods. */
    record Route(Pattern pattern, Set<String> methods) {}

    static Routes of(JsonNode document) {
        return new Routes(document.path("paths").properties().stream()
                .map(path -> new Route(pattern(path.getKey()), methods(path.getValue())))
                .toList());
    }

    /** The methods of {@code path}; none where the document has no such path. */
    Set<String> methods(String path) {
        return routes.stream()
                .filter(route -> route.pattern().matcher(path).matches())
                .findFirst()
                .map(Route::methods)
                .orElse(Set.of());
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(VARIABLE.matcher(Pattern.quote(template)).replaceAll("\\\\E[^/]+\\\\Q"));
    }

    private static Set<String> methods(JsonNode path) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        path.propertyStream()
                .map(Map.Entry::getKey)
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT))
                .forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
