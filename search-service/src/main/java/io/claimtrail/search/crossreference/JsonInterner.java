package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Holds values that are equal once, however many documents they are in. */
final class JsonInterner {

    private final Map<JsonNode, JsonNode> values = new HashMap<>();

    /** The first value given that equals {@code value}, and so are all in it. Nobody may change what is in them. */
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
