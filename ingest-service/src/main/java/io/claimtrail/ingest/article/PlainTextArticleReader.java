package io.claimtrail.ingest.article;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.edge.http.request.ForeignText;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.ArticleSubmission.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article sent as plain text: the first line is the title, the second the date, the rest the body. Other fields
 * are passed beside the text. The result is the same as for JSON with the same values.
 */
public final class PlainTextArticleReader {

    private final JsonArticleReader json;

    /** Creates a reader that checks all fields with {@code json}. */
    public PlainTextArticleReader(JsonArticleReader json) {
        this.json = json;
    }

    /**
     * Fields of the article that its text does not contain.
     *
     * @param publishedAt takes precedence over a date in the text; if null, the second line must be a date
     */
    public record Metadata(
            @Nullable String url,
            @Nullable String language,
            @Nullable String publishedAt,
            @Nullable String publisher) {}

    /** Reads the text {@code bytes}; {@code pathId} is the id in the request's path, null if it has none. */
    public ArticleSubmission readArticle(byte[] bytes, Metadata metadata, @Nullable String pathId) {
        String text;
        try {
            text = ForeignText.decode(bytes);
        } catch (ForeignText.NotUtf8Exception e) {
            return new Refused(Refusal.malformed(e.detail()));
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            return new Refused(Refusal.malformed("holds the character NUL at character " + nul));
        }
        return split(ForeignText.normalize(text), metadata, pathId);
    }

    private ArticleSubmission split(String text, Metadata metadata, @Nullable String pathId) {
        String[] titleAndRest = text.split("\n", 2);
        String rest = titleAndRest.length < 2 ? "" : titleAndRest[1].stripLeading();
        String[] dateAndBody = rest.split("\n", 2);
        boolean dated = PublicationTime.parse(dateAndBody[0]).isPresent();
        String publishedAt = metadata.publishedAt() != null ? metadata.publishedAt() : dated ? dateAndBody[0] : null;
        if (publishedAt == null) {
            return new Refused(Refusal.invalid(List.of(new Violation(
                    "/publishedAt", "is required, as the second line or as the query parameter publishedAt"))));
        }
        String body = !dated ? rest : dateAndBody.length < 2 ? "" : dateAndBody[1];
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        article.put("title", titleAndRest[0].strip());
        article.put("body", body);
        article.put("publishedAt", publishedAt.strip());
        article.put("url", metadata.url());
        article.put("language", metadata.language());
        article.put("publisher", metadata.publisher());
        return json.validateArticle(article, pathId);
    }
}
