package io.claimtrail.edge.http.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.claimtrail.edge.http.request.Refusal.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads JSON content of one kind strictly. A JSON Schema contains the rules; this class adds those that a schema can't express:
 * encoding, depth, number of tokens, lengths, duplicate fields, and numbers and characters that can't be stored.
 */
public final class JsonContentReader {

    /** Limit of the amount of a number: that of a {@code long}. */
    private static final double LARGEST_NUMBER = 0x1p63;

    /** Maximum number of characters in the name of a field. */
    private static final int MAX_NAME_LENGTH = 50_000;

    /** Maximum number of characters in a number. */
    private static final int MAX_NUMBER_LENGTH = 1000;

    /** Maximum number of characters in a text: more than any request may have bytes. */
    private static final int MAX_STRING_LENGTH = 100_000_000;

    /** Maximum number of nodes of a document of which all violations are listed; of a larger one only the first is. */
    private static final int MAX_NODES_CHECKED_IN_FULL = 5000;

    private final JsonMapper json;
    private final Schema schema;
    private final JsonLimits limits;

    /**
     * A reader of documents that conform to a schema.
     *
     * @param schema resource with the JSON Schema (draft 2020-12)
     * @param limits limits of the structure of a document
     */
    public JsonContentReader(String schema, JsonLimits limits) {
        this.limits = limits;
        this.json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(limits.nestingDepth())
                                .maxTokenCount(limits.tokens())
                                .maxNameLength(MAX_NAME_LENGTH)
                                .maxNumberLength(MAX_NUMBER_LENGTH)
                                .maxStringLength(MAX_STRING_LENGTH)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        // Names come from clients: interned, they would fill the table of all strings.
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        this.schema = loadSchema(schema);
    }

    /** Parses and checks {@code bytes}. */
    public JsonContent read(byte[] bytes) {
        return switch (parse(bytes)) {
            case JsonContent.Valid valid -> check(valid.document());
            case JsonContent.Invalid invalid -> invalid;
        };
    }

    /** Parses {@code bytes}, within the limits of the structure; the document is not checked yet. */
    public JsonContent parse(byte[] bytes) {
        try {
            return parse(ForeignText.decode(bytes));
        } catch (ForeignText.NotUtf8Exception e) {
            return malformed(e.detail());
        }
    }

    /** Parses {@code text}, within the limits of the structure; the document is not checked yet. */
    public JsonContent parse(String text) {
        JsonNode document;
        try {
            document = json.readTree(text);
        } catch (StreamConstraintsException e) {
            return malformed("over a limit of JSON at " + placeOfLimit(text) + ": " + limit(e));
        } catch (JsonProcessingException e) {
            return malformed("not JSON at " + place(e) + ": " + parserMessage(e));
        }
        if (document.isMissingNode()) {
            return malformed("the request has no content");
        }
        return new JsonContent.Valid(document);
    }

    /** Checks {@code document}, which may have been read from another format than JSON. */
    public JsonContent check(JsonNode document) {
        List<Violation> violations = violations(document);
        return violations.isEmpty()
                ? new JsonContent.Valid(document)
                : new JsonContent.Invalid(Refusal.invalid(violations));
    }

    private static JsonContent malformed(String detail) {
        return new JsonContent.Invalid(Refusal.malformed(detail));
    }

    private List<Violation> violations(JsonNode document) {
        List<Violation> violations = new ArrayList<>();
        findUnstorable("", document, violations);
        if (violations.isEmpty()) {
            // Each error needs about 1 KB, so that those of 50,000 array elements would need more memory than a pod
            // has.
            boolean firstOnly = hasMoreNodesThan(MAX_NODES_CHECKED_IN_FULL, document);
            schema
                    .validate(document, execution -> execution.executionConfig(config -> config.failFast(firstOnly)))
                    .stream()
                    .map(error -> new Violation(pointer(error), detail(error)))
                    .forEach(violations::add);
        }
        return violations;
    }

    /** Finds values that JSON can express but that can't be stored; the validator itself fails on such numbers. */
    private static void findUnstorable(String pointer, JsonNode node, List<Violation> violations) {
        if (node.isNumber() && !(Math.abs(node.doubleValue()) < LARGEST_NUMBER)) {
            violations.add(new Violation(pointer, "is a number out of range"));
        } else if (node.isTextual()) {
            String text = node.textValue();
            if (text.indexOf('\0') >= 0) {
                violations.add(new Violation(pointer, "holds the character NUL"));
            } else if (ForeignText.hasLoneSurrogate(text)) {
                violations.add(new Violation(pointer, "holds half of a surrogate pair"));
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            findUnstorable(pointer + "/" + i, node.get(i), violations);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            findUnstorable(JsonPointers.append(pointer, field.getKey()), field.getValue(), violations);
        }
    }

    private static boolean hasMoreNodesThan(int limit, JsonNode document) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(document));
        int nodes = 0;
        while (!open.isEmpty() && nodes <= limit) {
            JsonNode node = open.pop();
            nodes++;
            node.forEach(open::push);
        }
        return nodes > limit;
    }

    private static String pointer(Error error) {
        String place = error.getInstanceLocation().toString();
        return error.getProperty() == null ? place : JsonPointers.append(place, error.getProperty());
    }

    private static String detail(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "is required";
            case "additionalProperties" -> "is not a field that is known here";
            default -> error.getMessage();
        };
    }

    /** The parser's message, up to where it names its own classes and settings. */
    private static String parserMessage(JsonProcessingException e) {
        return e.getOriginalMessage().split("[(\\[`\n]|: enable", 2)[0].strip();
    }

    private String limit(StreamConstraintsException e) {
        String message = e.getOriginalMessage();
        if (message.contains("nesting")) {
            return "at most " + limits.nestingDepth() + " levels deep";
        }
        return message.startsWith("Token count")
                ? "at most " + limits.tokens() + " tokens (" + JsonLimits.TOKENS_SETTING + ")"
                : parserMessage(e) + " is too long";
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "an unknown place" : place(e.getLocation());
    }

    private static String place(JsonLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** The exception of a limit has no location; parsing again finds it. */
    private String placeOfLimit(String text) {
        try (JsonParser parser = json.createParser(text)) {
            try {
                while (parser.nextToken() != null) {
                    // only to reach the limit
                }
            } catch (StreamConstraintsException e) {
                // the parser is at the limit
            }
            return place(parser.currentLocation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema loadSchema(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(in, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
