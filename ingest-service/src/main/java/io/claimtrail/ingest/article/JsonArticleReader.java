package io.claimtrail.ingest.article;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.claimtrail.ingest.article.Submission.Refused;
import io.claimtrail.ingest.article.Submission.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an article posted as JSON. The rules stand in {@code schemas/article.json}; here is only what a schema
 * can't say.
 */
public final class JsonArticleReader {

    private static final int MAX_VIOLATIONS = 20;

    private final JsonMapper json;
    private final Schema schema;
    private final ArticleAssembly assembly;
    private final ArticleLimits limits;

    public JsonArticleReader(ArticleLimits limits) {
        this.limits = limits;
        this.assembly = new ArticleAssembly(limits);
        this.json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(limits.nestingDepth())
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .build();
        this.schema = loadSchema();
    }

    /** What {@code bytes} hold; {@code addressedId} is the id of the request's path, where it has one. */
    public Submission read(byte[] bytes, Optional<String> addressedId) {
        JsonNode document;
        try {
            document = json.readTree(ForeignText.decode(bytes));
        } catch (ForeignText.NotUtf8Exception e) {
            return Refused.malformed(e.detail());
        } catch (StreamConstraintsException e) {
            return Refused.malformed(
                    "over a limit of JSON at " + place(e) + ": at most " + limits.nestingDepth() + " levels deep");
        } catch (JacksonException e) {
            return Refused.malformed("not JSON at " + place(e) + ": " + plainWords(e));
        }
        if (document.isMissingNode()) {
            return Refused.malformed("the request has no content");
        }
        List<Violation> violations = violations(document);
        return violations.isEmpty() ? assembly.assemble(fields(document), addressedId) : Refused.invalid(violations);
    }

    private List<Violation> violations(JsonNode document) {
        List<Violation> violations = new ArrayList<>();
        schema.validate(document).stream()
                .limit(MAX_VIOLATIONS)
                .map(error -> new Violation(pointer(error), detail(error)))
                .forEach(violations::add);
        if (violations.isEmpty()) {
            findUnstorable("", document, violations);
        }
        return violations;
    }

    /** What JSON can spell, but no text may hold. */
    private static void findUnstorable(String pointer, JsonNode node, List<Violation> violations) {
        if (node.isString()) {
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
            case "additionalProperties" -> "is not a field of an article";
            default -> error.getMessage();
        };
    }

    private static ArticleFields fields(JsonNode document) {
        return new ArticleFields(
                text(document, "id"),
                text(document, "url"),
                required(document, "title"),
                required(document, "body"),
                text(document, "language"),
                required(document, "publishedAt"),
                text(document, "publisher"),
                texts(document, "authors"),
                text(document, "rights"),
                texts(document, "sections"));
    }

    private static String required(JsonNode document, String field) {
        return Objects.requireNonNull(text(document, field), field);
    }

    private static @Nullable String text(JsonNode document, String field) {
        JsonNode node = document.get(field);
        return node == null || node.isNull() ? null : node.stringValue();
    }

    private static List<String> texts(JsonNode document, String field) {
        JsonNode node = document.get(field);
        return node == null || node.isNull()
                ? List.of()
                : node.valueStream().map(JsonNode::stringValue).toList();
    }

    /** What the parser says, up to where it speaks of itself. */
    private static String plainWords(JacksonException e) {
        return e.getOriginalMessage().split("[(\\[`\n]", 2)[0].strip();
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? "an unknown place"
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static Schema loadSchema() {
        try (InputStream in = JsonArticleReader.class.getResourceAsStream("/META-INF/resources/schemas/article.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(in, "schemas/article.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
