package io.claimtrail.ingest.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.edge.http.request.JsonPointers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value of a JSON-LD document with its position. Publishers write a single value or an array, and a node or a reference
 * to it by {@code @id}; the accessors treat these forms alike.
 *
 * @param pointer JSON Pointer (RFC 6901) of the value
 * @param nodesById the nodes of the document by their {@code @id}, to resolve references
 */
record JsonLdNode(String pointer, JsonNode value, Map<String, JsonNode> nodesById) {

    /** Whether {@code type} is one of the node's types, written with or without schema.org's URL or prefix. */
    boolean hasType(String type) {
        return values("@type")
                .map(node -> node.value().asText(""))
                .anyMatch(name -> name.replaceFirst("^(https?://schema\\.org/|schema:)", "")
                        .equals(type));
    }

    /** Returns the values of {@code field} in order, without null and blank ones. */
    Stream<JsonLdNode> values(String field) {
        return member(field).elements().map(JsonLdNode::resolved).filter(node -> !node.isBlank());
    }

    /** Returns the first value of the first of {@code fields} that has one. */
    Optional<JsonLdNode> firstValue(String... fields) {
        return Stream.of(fields).flatMap(this::values).findFirst();
    }

    /** Returns the text of a string or of a {@code @value} object; empty for any other value. */
    Optional<String> text() {
        JsonNode text = value.isObject() ? value.path("@value") : value;
        return text.isTextual() ? Optional.of(text.textValue()) : Optional.empty();
    }

    /** Returns the node itself if it is text, else the value of its name. */
    Optional<JsonLdNode> textOrName() {
        return text().isPresent() ? Optional.of(this) : firstValue("name", "legalName", "alternateName");
    }

    /** Returns the elements of an array or the property values of an object. */
    Stream<JsonLdNode> children() {
        return value.isArray()
                ? elements()
                : value.propertyStream().map(Map.Entry::getKey).map(this::member);
    }

    /** The value of {@code field}; missing if there is none. */
    JsonLdNode member(String field) {
        return new JsonLdNode(JsonPointers.append(pointer, field), value.path(field), nodesById);
    }

    private Stream<JsonLdNode> elements() {
        return value.isArray()
                ? IntStream.range(0, value.size())
                        .mapToObj(i -> new JsonLdNode(pointer + "/" + i, value.get(i), nodesById))
                : Stream.of(this);
    }

    private JsonLdNode resolved() {
        boolean isReference = value.size() == 1 && value.path("@id").isTextual();
        return isReference
                ? new JsonLdNode(
                        pointer, nodesById.getOrDefault(value.get("@id").textValue(), value), nodesById)
                : this;
    }

    private boolean isBlank() {
        return value.isMissingNode()
                || value.isNull()
                || text().filter(String::isBlank).isPresent();
    }
}
