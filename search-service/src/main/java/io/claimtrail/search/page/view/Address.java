package io.claimtrail.search.page.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An address on this server: a path, and parameters in their order. Each method returns a changed copy.
 *
 * @param path encoded
 * @param parameters values by name, not encoded
 */
public record Address(String path, Map<String, List<String>> parameters) {

    public Address {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (!values.isEmpty()) {
                copy.put(name, List.copyOf(values));
            }
        });
        parameters = Collections.unmodifiableMap(copy);
    }

    /** The address without parameters. */
    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The address of one item, such as {@code /claims/ID}; the id is encoded. */
    public static Address item(String parent, String id) {
        return of(parent + "/" + encode(id));
    }

    public Address with(String name, String value) {
        return with(name, List.of(value));
    }

    /** Replaces all values of one parameter. */
    public Address with(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, values);
        return new Address(path, changed);
    }

    /** Adds a value to those that the parameter has. */
    public Address adding(String name, String value) {
        List<String> values = new ArrayList<>(values(name));
        if (!values.contains(value)) {
            values.add(value);
        }
        return with(name, values);
    }

    public Address without(String... names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        List.of(names).forEach(changed::remove);
        return new Address(path, changed);
    }

    /** Takes one value away from those that the parameter has. */
    public Address removing(String name, String value) {
        return with(
                name, values(name).stream().filter(one -> !one.equals(value)).toList());
    }

    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encode(parameter.getKey()) + "=" + encode(value)))
                .collect(joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The text as part of a path or query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
