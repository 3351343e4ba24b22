package io.claimtrail.search.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a tool as a JSON schema; parameters that are not described are rejected. */
final class Parameters {

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    static Parameters none() {
        return new Parameters();
    }

    Parameters required(String name, String description) {
        required.add(name);
        return text(name, description);
    }

    Parameters text(String name, String description) {
        properties.put(name, Map.of("type", "string", "minLength", 1, "description", description));
        return this;
    }

    Parameters choice(String name, List<String> values, String description) {
        properties.put(name, Map.of("type", "string", "enum", values, "description", description));
        return this;
    }

    Parameters yesOrNo(String name, String description) {
        properties.put(name, Map.of("type", "boolean", "description", description));
        return this;
    }

    /** A number of items from 1 to {@code max}. */
    Parameters limit(int usual, int max) {
        properties.put(
                "limit",
                Map.of("type", "integer", "minimum", 1, "maximum", max, "default", usual, "description", "How many."));
        return this;
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }
}
