package io.claimtrail.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.edge.http.request.JsonContent;
import io.claimtrail.edge.http.request.JsonContentReader;
import io.claimtrail.ingest.article.ArticleSubmission.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article sent as JSON: checks it against {@code schemas/article.json} and converts it into its stored form.
 * Invalid content is returned as a {@link Refused} with every place that is wrong.
 */
public final class JsonArticleReader {

    /** Names of all fields of an article. */
    public static final Set<String> FIELDS = Set.of(
            "id", "url", "title", "body", "language", "publishedAt", "publisher", "authors", "rights", "sections");

    private final JsonContentReader content;
    private final ArticleAssembler assembler;

    public JsonArticleReader(ArticleLimits limits) {
        this.content = new JsonContentReader("META-INF/resources/schemas/article.json", limits.json());
        this.assembler = new ArticleAssembler(limits);
    }

    /** Reads the JSON document {@code bytes}; {@code pathId} is the id in the request's path, null if it has none. */
    public ArticleSubmission readArticle(byte[] bytes, @Nullable String pathId) {
        return assemble(content.read(bytes), pathId);
    }

    /** Parses {@code text} by the same rules as {@link #parse(byte[])}. */
    public JsonContent parse(String text) {
        return content.parse(text);
    }

    /** Parses {@code bytes} by the same rules, without the schema: the document may be of another kind. */
    public JsonContent parse(byte[] bytes) {
        return content.parse(bytes);
    }

    /** Applies the same rules to a document that was parsed already, or did not come as JSON. */
    public ArticleSubmission validateArticle(JsonNode document, @Nullable String pathId) {
        return assemble(content.check(document), pathId);
    }

    private ArticleSubmission assemble(JsonContent checked, @Nullable String pathId) {
        return switch (checked) {
            case JsonContent.Valid valid -> assembler.assemble(fields(valid.document()), pathId);
            case JsonContent.Invalid invalid -> new Refused(invalid.refusal());
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
        return node == null || node.isNull() ? null : node.textValue();
    }

    private static List<String> texts(JsonNode document, String field) {
        JsonNode node = document.get(field);
        return node == null || node.isNull()
                ? List.of()
                : node.valueStream().map(JsonNode::textValue).toList();
    }
}
