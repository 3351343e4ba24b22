package io.claimtrail.ingest.review;

import io.claimtrail.edge.http.request.JsonPointers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value of a JSON-LD document and where it stands. Publishers give one value or an array, and a node or a reference to
 * it by {@code @id}: here all look alike.
 *
 * @param pointer JSON Pointer (RFC 6901) of the value
 * @param known the document's nodes by their {@code @id}
 */
record LinkedNode(String pointer, JsonNode value, Map<String, JsonNode> known) {

    /** Whether it is of a type, which may be one of several and be spelled with schema.org's address or prefix. */
    boolean isOf(String type) {
        return all("@type")
                .map(node -> node.value().asText(""))
                .anyMatch(name -> name.replaceFirst("^(https?://schema\\.org/|schema:)", "")
                        .equals(type));
    }

    /** The values of {@code field} that say something, in their order. */
    Stream<LinkedNode> all(String field) {
        return at(field).elements().map(LinkedNode::resolved).filter(node -> !node.isBlank());
    }

    /** The first value of the first of {@code fields} that has one. */
    Optional<LinkedNode> first(String... fields) {
        return Stream.of(fields).flatMap(this::all).findFirst();
    }

    /** The text that it is, also where it is given with a language as {@code @value}; empty where it is none. */
    Optional<String> text() {
        JsonNode text = value.isObject() ? value.path("@value") : value;
        return text.isTextual() ? Optional.of(text.textValue()) : Optional.empty();
    }

    /** The text that it is, or the name of the thing that it is. */
    Optional<LinkedNode> named() {
        return text().isPresent() ? Optional.of(this) : first("name", "legalName", "alternateName");
    }

    /** What stands directly below it. */
    Stream<LinkedNode> children() {
        return value.isArray() ? elements() : value.propertyStream().map(Map.Entry::getKey).map(this::at);
    }

    private LinkedNode at(String field) {
        return new LinkedNode(JsonPointers.append(pointer, field), value.path(field), known);
    }

    private Stream<LinkedNode> elements() {
        return value.isArray()
                ? IntStream.range(0, value.size()).mapToObj(i -> new LinkedNode(pointer + "/" + i, value.get(i), known))
                : Stream.of(this);
    }

    private LinkedNode resolved() {
        boolean isReference = value.size() == 1 && value.path("@id").isTextual();
        return isReference
                ? new LinkedNode(pointer, known.getOrDefault(value.get("@id").textValue(), value), known)
                : this;
    }

    private boolean isBlank() {
        return value.isMissingNode()
                || value.isNull()
                || text().filter(String::isBlank).isPresent();
    }
}
