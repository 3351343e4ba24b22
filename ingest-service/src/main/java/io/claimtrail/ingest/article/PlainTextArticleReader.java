package io.claimtrail.ingest.article;

import io.claimtrail.edge.http.request.ForeignText;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.Submission.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads an article posted as plain text: the first line is the title, the second the date, the rest the body. What the
 * text can't say comes beside it.
 */
public final class PlainTextArticleReader {

    private final JsonArticleReader json;

    /** @param json knows the rules, which are the same for all that is known of an article */
    public PlainTextArticleReader(JsonArticleReader json) {
        this.json = json;
    }

    /**
     * What is known of the article apart from its text.
     *
     * @param publishedAt wins over a date in the text; without it the second line must be one
     */
    public record Context(
            @Nullable String url,
            @Nullable String language,
            @Nullable String publishedAt,
            @Nullable String publisher) {}

    /** What {@code bytes} hold; {@code addressedId} is the id of the request's path, where it has one. */
    public Submission read(byte[] bytes, Context context, Optional<String> addressedId) {
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
        return read(ForeignText.normalize(text), context, addressedId);
    }

    private Submission read(String text, Context context, Optional<String> addressedId) {
        String[] titleAndRest = text.split("\n", 2);
        String rest = titleAndRest.length < 2 ? "" : titleAndRest[1].stripLeading();
        String[] dateAndBody = rest.split("\n", 2);
        boolean dated = PublicationTime.parse(dateAndBody[0]).isPresent();
        String publishedAt = context.publishedAt() != null ? context.publishedAt() : dated ? dateAndBody[0] : null;
        if (publishedAt == null) {
            return new Refused(Refusal.invalid(List.of(new Violation(
                    "/publishedAt", "is required: as the second line, or as ?publishedAt= of the address"))));
        }
        String body = !dated ? rest : dateAndBody.length < 2 ? "" : dateAndBody[1];
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        article.put("title", titleAndRest[0].strip());
        article.put("body", body);
        article.put("publishedAt", publishedAt.strip());
        article.put("url", context.url());
        article.put("language", context.language());
        article.put("publisher", context.publisher());
        return json.read(article, addressedId);
    }
}
