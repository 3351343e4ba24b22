package io.claimtrail.search.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds nodes of JSON-LD in the vocabulary of schema.org. */
public final class LinkedData {

    public static final String MEDIA_TYPE = "application/ld+json";

    private LinkedData() {}

    static ObjectNode document(ObjectNode root) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("@context", "https://schema.org");
        return document.setAll(root);
    }

    static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("@type", type);
    }

    /** A node for the item {@code from}, with an IRI made of its id. */
    static ObjectNode thing(String type, String kind, JsonNode from) {
        return typed(type).put("@id", Entry.iri(kind, from.path("id").asText()));
    }
}
