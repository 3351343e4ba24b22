package io.claimtrail.http.request;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.claimtrail.http.request.Refusal.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON content of one kind. The rules stand in a JSON Schema; here is only what a schema can't say. */
public final class JsonContentReader {

    /** As large as a {@code long} can be. */
    private static final double LARGEST_NUMBER = 0x1p63;

    private final JsonMapper json;
    private final Schema schema;
    private final int nestingDepth;

    /**
     * A reader for what keeps a schema.
     *
     * @param schema resource that holds the JSON Schema (draft 2020-12)
     * @param nestingDepth how many levels of arrays and objects a document may have
     */
    public JsonContentReader(String schema, int nestingDepth) {
        this.nestingDepth = nestingDepth;
        this.json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(nestingDepth)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .build();
        this.schema = loadSchema(schema);
    }

    /** What {@code bytes} hold. */
    public JsonContent read(byte[] bytes) {
        String text;
        try {
            text = ForeignText.decode(bytes);
        } catch (ForeignText.NotUtf8Exception e) {
            return malformed(e.detail());
        }
        JsonNode document;
        try {
            document = json.readTree(text);
        } catch (StreamConstraintsException e) {
            return malformed("over a limit of JSON at " + placeOfLimit(text) + ": " + limit(e));
        } catch (JacksonException e) {
            return malformed("not JSON at " + place(e) + ": " + plainWords(e));
        }
        if (document.isMissingNode()) {
            return malformed("the request has no content");
        }
        return check(document);
    }

    /** What {@code document} is worth, which may have come in another form than JSON. */
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
            schema.validate(document).stream()
                    .map(error -> new Violation(pointer(error), detail(error)))
                    .forEach(violations::add);
        }
        return violations;
    }

    /** What JSON can spell, but no text or number may hold; the validator itself fails on such numbers. */
    private static void findUnstorable(String pointer, JsonNode node, List<Violation> violations) {
        if (node.isNumber() && !(Math.abs(node.doubleValue()) < LARGEST_NUMBER)) {
            violations.add(new Violation(pointer, "is a number out of range"));
        } else if (node.isString()) {
            String text = node.stringValue();
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
            findUnstorable(pointer + "/" + escape(field.getKey()), field.getValue(), violations);
        }
    }

    private static String pointer(Error error) {
        String place = error.getInstanceLocation().toString();
        return error.getProperty() == null ? place : place + "/" + escape(error.getProperty());
    }

    /** A field's name within a JSON Pointer (RFC 6901). */
    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String detail(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "is required";
            case "additionalProperties" -> "is not a field that is known here";
            default -> error.getMessage();
        };
    }

    /** What the parser says, up to where it speaks of itself. */
    private static String plainWords(JacksonException e) {
        return e.getOriginalMessage().split("[(\\[`\n]|: enable", 2)[0].strip();
    }

    private String limit(StreamConstraintsException e) {
        return e.getOriginalMessage().contains("nesting")
                ? "at most " + nestingDepth + " levels deep"
                : plainWords(e) + " is too long";
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null ? "an unknown place" : place(e.getLocation());
    }

    private static String place(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** A limit that is met does not say where; reading once more does. */
    private String placeOfLimit(String text) {
        try (JsonParser parser = json.createParser(text)) {
            try {
                while (parser.nextToken() != null) {
                    // only to get there
                }
            } catch (StreamConstraintsException e) {
                // here it is
            }
            return place(parser.currentLocation());
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
