package io.claimtrail.ingest.article;

import io.claimtrail.http.request.ForeignText;
import io.claimtrail.http.request.Refusal;
import io.claimtrail.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.Submission.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article posted as plain text: the first line is the title, the second the date, the rest the body. What the
 * text can't say comes beside it.
 */
public final class PlainTextArticleReader {

    private static final int MAX_TITLE = 1000;

    private final ArticleAssembly assembly;

    public PlainTextArticleReader(ArticleLimits limits) {
        this.assembly = new ArticleAssembly(limits);
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
        String title = titleAndRest[0].strip();
        if (title.codePointCount(0, title.length()) > MAX_TITLE) {
            return new Refused(Refusal.invalid(List.of(
                    new Violation("/title", "the first line is the title: at most " + MAX_TITLE + " characters"))));
        }
        String rest = titleAndRest.length < 2 ? "" : titleAndRest[1].stripLeading();
        String[] dateAndBody = rest.split("\n", 2);
        boolean dated = PublicationTime.parse(dateAndBody[0]).isPresent();
        String publishedAt = context.publishedAt() != null ? context.publishedAt() : dated ? dateAndBody[0] : null;
        if (publishedAt == null) {
            return new Refused(Refusal.invalid(List.of(new Violation(
                    "/publishedAt", "is required: as the second line, or as ?publishedAt= of the address"))));
        }
        String body = !dated ? rest : dateAndBody.length < 2 ? "" : dateAndBody[1];
        return assembly.assemble(
                new ArticleFields(
                        null,
                        context.url(),
                        title,
                        body,
                        context.language(),
                        publishedAt,
                        context.publisher(),
                        List.of(),
                        null,
                        List.of()),
                addressedId);
    }
}
