package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Keeps one instance of equal JSON values, so that many documents with the same speaker need little heap. */
final class JsonInterner {

    private final Map<JsonNode, JsonNode> values = new HashMap<>();

    /**
     * The first instance that equals {@code value}; the values within it are interned as well. The result is shared and
     * must not be changed.
     */
    JsonNode intern(JsonNode value) {
        switch (value) {
            case ObjectNode object -> object.properties().forEach(field -> field.setValue(intern(field.getValue())));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, intern(array.get(i)));
                }
            }
            default -> {}
        }
        JsonNode first = values.putIfAbsent(value, value);
        return first == null ? value : first;
    }
}
