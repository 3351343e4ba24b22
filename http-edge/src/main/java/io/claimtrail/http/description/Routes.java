package io.claimtrail.http.description;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The paths of an OpenAPI document, each with the methods that it knows. */
record Routes(List<Route> routes) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    Routes {
        routes = List.copyOf(routes);
    }

    /** A path's form, and its methods. */
    record Route(Pattern form, Set<String> methods) {}

    static Routes of(JsonNode document) {
        return new Routes(document.path("paths").properties().stream()
                .map(path -> new Route(form(path.getKey()), methods(path.getValue())))
                .toList());
    }

    /** The methods that {@code path} knows; none where there is no such path. */
    Set<String> methods(String path) {
        return routes.stream()
                .filter(route -> route.form().matcher(path).matches())
                .findFirst()
                .map(Route::methods)
                .orElse(Set.of());
    }

    private static Pattern form(String template) {
        return Pattern.compile(VARIABLE.matcher(Pattern.quote(template)).replaceAll("\\\\E[^/]+\\\\Q"));
    }

    private static Set<String> methods(JsonNode path) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        path.propertyNames().stream()
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT))
                .forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
