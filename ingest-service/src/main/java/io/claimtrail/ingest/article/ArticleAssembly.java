package io.claimtrail.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.request.ForeignText;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.Submission.Accepted;
import io.claimtrail.ingest.article.Submission.Refused;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns well-typed fields into an article in its stored form, whichever format they came in. */
final class ArticleAssembly {

    private final ArticleLimits limits;

    ArticleAssembly(ArticleLimits limits) {
        this.limits = limits;
    }

    /** The article of {@code fields}; {@code addressedId} is the id of the request's path, where it has one. */
    Submission assemble(ArticleFields fields, Optional<String> addressedId) {
        List<Violation> violations = new ArrayList<>();
        String title = text("/title", fields.title(), violations);
        String body = text("/body", fields.body(), violations);
        Optional<Instant> publishedAt = PublicationTime.parse(fields.publishedAt());
        if (publishedAt.isEmpty()) {
            violations.add(new Violation("/publishedAt", PublicationTime.EXPECTED));
        }
        Optional<URI> url = Optional.ofNullable(fields.url()).flatMap(CanonicalUrl::of);
        if (fields.url() != null && url.isEmpty()) {
            violations.add(new Violation("/url", "must be an absolute http or https address"));
        }
        if (addressedId.isPresent() && fields.id() != null && !addressedId.get().equals(fields.id())) {
            violations.add(new Violation("/id", "differs from the id in the path, " + addressedId.get()));
        }
        if (!violations.isEmpty()) {
            return new Refused(Refusal.invalid(violations));
        }
        int size = body.getBytes(UTF_8).length;
        if (size > limits.bodyBytes()) {
            return new Refused(Refusal.tooLarge("/body", size, limits.bodyBytes()));
        }
        return new Accepted(article(fields, addressedId, title, body, publishedAt.orElseThrow(), url));
    }

    private static Article article(
            ArticleFields fields,
            Optional<String> addressedId,
            String title,
            String body,
            Instant publishedAt,
            Optional<URI> url) {
        String publisher = optionalText(fields.publisher());
        String id = addressedId
                .or(() -> Optional.ofNullable(fields.id()))
                .orElseGet(() -> url.map(ArticleIds::of)
                        .orElseGet(() -> ArticleIds.of(publisher, title, publishedAt)));
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
