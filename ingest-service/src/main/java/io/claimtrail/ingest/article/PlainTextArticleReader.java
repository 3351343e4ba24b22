package io.claimtrail.ingest.article;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.edge.http.request.ForeignText;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.ArticleSubmission.Refused;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article sent as plain text: the first line is the title, the second the date as newsrooms print it, the rest the body; a byline
 * may stand between them. Other fields
 * are passed beside the text. The result is the same as for JSON with the same values.
 */
public final class PlainTextArticleReader {

    private static final Pattern BYLINE = Pattern.compile("(?i)by ([^\\n]{2,200})\\n");

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
        return readArticle(bytes, metadata, pathId, UnaryOperator.identity());
    }

    /** Reads the text {@code bytes}, of which {@code repair} may change title and body. */
    public ArticleSubmission readArticle(
            byte[] bytes, Metadata metadata, @Nullable String pathId, UnaryOperator<ArticleDraft> repair) {
        try {
            return readText(ForeignText.decode(bytes), metadata, pathId, repair);
        } catch (ForeignText.NotUtf8Exception e) {
            return new Refused(Refusal.malformed(e.detail()));
        }
    }

    /** Reads {@code text}, of which {@code repair} may change title and body. */
    public ArticleSubmission readText(
            String text, Metadata metadata, @Nullable String pathId, UnaryOperator<ArticleDraft> repair) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            return new Refused(Refusal.malformed("holds the character NUL at character " + nul));
        }
        return split(ForeignText.normalize(text), metadata, pathId, repair);
    }

    private ArticleSubmission split(
            String text, Metadata metadata, @Nullable String pathId, UnaryOperator<ArticleDraft> repair) {
        String[] titleAndRest = text.split("\n", 2);
        String rest = titleAndRest.length < 2 ? "" : titleAndRest[1].stripLeading();
        String author = null;
        Matcher byline = BYLINE.matcher(rest);
        if (byline.lookingAt()
                && PrintedTime.parse(firstLine(rest.substring(byline.end()).stripLeading()))
                        .isPresent()) {
            author = byline.group(1).strip();
            rest = rest.substring(byline.end()).stripLeading();
        }
        String line = firstLine(rest);
        boolean dated = PrintedTime.parse(line).isPresent();
        String publishedAt = metadata.publishedAt() != null ? metadata.publishedAt() : dated ? line : null;
        if (publishedAt == null) {
            return new Refused(Refusal.invalid(List.of(new Violation(
                    "/publishedAt", "is required, as the second line or as the query parameter publishedAt"))));
        }
        String body = dated ? rest.substring(line.length()) : rest;
        ArticleDraft draft = repair.apply(ArticleDraft.builder().build().withTexts(titleAndRest[0].strip(), body));
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        article.put("title", draft.title());
        article.put("body", draft.body());
        article.put("publishedAt", iso(publishedAt.strip()));
        article.put("url", metadata.url());
        article.put("language", metadata.language());
        article.put("publisher", metadata.publisher());
        if (author != null) {
            article.putArray("authors").add(author);
        }
        return DraftReader.withNotes(json.validateArticle(article, pathId), draft.notes());
    }

    private static String firstLine(String text) {
        return text.split("\n", 2)[0];
    }

    /** The form that the rules of JSON accept, if {@code date} is a date at all. */
    private static String iso(String date) {
        return PublicationTime.parse(date).isPresent()
                ? date
                : PrintedTime.parse(date).map(Instant::toString).orElse(date);
    }
}
