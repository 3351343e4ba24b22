package io.claimtrail.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.request.ForeignText;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Refused;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Converts the fields of a submission into an article in its stored form, whatever format they came in. Checks the rules
 * that the JSON Schema cannot express; a submission that breaks one becomes a {@link Refused}.
 */
final class ArticleAssembler {

    private final ArticleLimits limits;

    ArticleAssembler(ArticleLimits limits) {
        this.limits = limits;
    }

    /** Assembles an article from {@code fields}; {@code pathId} is the id in the request's path, null if it has none. */
    ArticleSubmission assemble(ArticleFields fields, @Nullable String pathId) {
        List<Violation> violations = new ArrayList<>();
        String title = text("/title", fields.title(), violations);
        String body = text("/body", fields.body(), violations);
        Instant publishedAt = PublicationTime.parse(fields.publishedAt()).orElse(null);
        if (publishedAt == null) {
            violations.add(new Violation("/publishedAt", PublicationTime.EXPECTED));
        }
        URI url = fields.url() == null ? null : CanonicalUrl.of(fields.url()).orElse(null);
        if (fields.url() != null && url == null) {
            violations.add(new Violation("/url", CanonicalUrl.EXPECTED));
        }
        if (pathId != null && fields.id() != null && !pathId.equals(fields.id())) {
            violations.add(new Violation("/id", "differs from the id in the path, " + pathId));
        }
        if (publishedAt == null || !violations.isEmpty()) {
            return new Refused(Refusal.invalid(violations));
        }
        int size = body.getBytes(UTF_8).length;
        if (size > limits.bodyBytes()) {
            return new Refused(Refusal.tooLarge("/body", size, limits.bodyBytes()));
        }
        return new Accepted(article(fields, pathId, title, body, publishedAt, url));
    }

    private static Article article(
            ArticleFields fields,
            @Nullable String pathId,
            String title,
            String body,
            Instant publishedAt,
            @Nullable URI url) {
        String publisher = optionalText(fields.publisher());
        String givenId = pathId == null ? fields.id() : pathId;
        String id = givenId == null ? derivedId(url, publisher, title, publishedAt) : givenId;
        Article unversioned = new Article(
                id,
                "",
                optionalText(fields.url()),
                title,
                body,
                fields.language(),
                publishedAt,
                publisher,
                texts(fields.authors()),
                optionalText(fields.rights()),
                texts(fields.sections()));
        return ArticleIds.withVersion(unversioned);
    }

    private static String derivedId(@Nullable URI url, @Nullable String publisher, String title, Instant publishedAt) {
        return url == null ? ArticleIds.of(publisher, title, publishedAt) : ArticleIds.of(url);
    }

    private static String text(String pointer, String raw, List<Violation> violations) {
        String text = ForeignText.normalize(raw);
        if (text.isEmpty()) {
            violations.add(new Violation(pointer, "is blank"));
        }
        return text;
    }

    private static @Nullable String optionalText(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = ForeignText.normalize(raw);
        return text.isEmpty() ? null : text;
    }

    private static List<String> texts(List<String> raw) {
        return raw.stream()
                .map(ForeignText::normalize)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
