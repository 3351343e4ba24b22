package io.claimtrail.ingest.article;

import io.claimtrail.edge.http.request.JsonContent;
import io.claimtrail.edge.http.request.JsonContentReader;
import io.claimtrail.ingest.article.Submission.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import com.fasterxml.jackson.databind.JsonNode;

/** Reads an article posted as JSON; {@code schemas/article.json} holds the rules. */
public final class JsonArticleReader {

    private final JsonContentReader content;
    private final ArticleAssembly assembly;

    public JsonArticleReader(ArticleLimits limits) {
        this.content = new JsonContentReader("META-INF/resources/schemas/article.json", limits.nestingDepth());
        this.assembly = new ArticleAssembly(limits);
    }

    /** What {@code bytes} hold; {@code addressedId} is the id of the request's path, where it has one. */
    public Submission read(byte[] bytes, Optional<String> addressedId) {
        return submission(content.read(bytes), addressedId);
    }

    /** What {@code document} is worth, which may have come in another form than JSON. */
    Submission read(JsonNode document, Optional<String> addressedId) {
        return submission(content.check(document), addressedId);
    }

    private Submission submission(JsonContent read, Optional<String> addressedId) {
        return switch (read) {
            case JsonContent.Valid valid -> assembly.assemble(fields(valid.document()), addressedId);
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
