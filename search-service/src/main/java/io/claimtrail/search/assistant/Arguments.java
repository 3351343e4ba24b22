package io.claimtrail.search.assistant;

import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a call, which match the tool's schema.
 *
 * @param values by parameter
 */
record Arguments(Map<String, Object> values) {

    Arguments {
        values = Map.copyOf(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    /** A required argument. */
    String required(String name) {
        return text(name).orElseThrow();
    }

    int limit(int usual) {
        return values.get("limit") instanceof Number limit ? limit.intValue() : usual;
    }
}
