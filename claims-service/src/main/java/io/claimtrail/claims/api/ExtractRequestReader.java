package io.claimtrail.claims.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.request.ForeignText;
import io.claimtrail.edge.http.request.JsonContent;
import io.claimtrail.edge.http.request.JsonContentReader;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request as an article that is not published: checks it against {@code schemas/extract.json} and converts the text
 * into its stored form. Invalid content is returned with every place that is wrong.
 */
final class ExtractRequestReader {

    private final JsonContentReader content;
    private final long maxTextBytes;

    ExtractRequestReader(JsonLimits limits, long maxTextBytes) {
        this.content = new JsonContentReader("META-INF/resources/schemas/extract.json", limits);
        this.maxTextBytes = maxTextBytes;
    }

    /** Result of reading a request. */
    sealed interface Outcome {

        /**
         * A valid text, as an article that is not published.
         *
         * @param altered whether the stored form of the text differs from the sent text
         */
        record Accepted(Article article, boolean altered) implements Outcome {}

        /** Invalid content, with the reason. */
        record Refused(Refusal refusal) implements Outcome {}
    }

    Outcome readText(byte[] bytes) {
        return switch (content.read(bytes)) {
            case JsonContent.Valid(JsonNode document) -> toArticle(document);
            case JsonContent.Invalid(Refusal refusal) -> new Outcome.Refused(refusal);
        };
    }

    /** The same for a text that comes alone. */
    Outcome readText(String text) {
        return toArticle(JsonNodeFactory.instance.objectNode().put("text", text));
    }

    private Outcome toArticle(JsonNode document) {
        String sent = document.get("text").textValue();
        String text = ForeignText.normalize(sent);
        String publishedAt = optional(document, "publishedAt");
        if (text.isEmpty()) {
            return invalid("/text", "is blank");
        }
        if (publishedAt != null && instant(publishedAt).isEmpty()) {
            return invalid("/publishedAt", "must be an ISO 8601 date, or date and time with offset");
        }
        int size = text.getBytes(UTF_8).length;
        if (size > maxTextBytes) {
            return new Outcome.Refused(Refusal.tooLarge("/text", size, maxTextBytes));
        }
        String title = optional(document, "title");
        Article article = new Article(
                "unpublished",
                "none",
                null,
                title == null ? "" : ForeignText.normalize(title),
                text,
                optional(document, "language"),
                Optional.ofNullable(publishedAt)
                        .flatMap(ExtractRequestReader::instant)
                        .orElse(Instant.EPOCH),
                null,
                List.of(),
                null,
                List.of());
        return new Outcome.Accepted(article, !text.equals(sent));
    }

    private static Outcome invalid(String pointer, String detail) {
        return new Outcome.Refused(Refusal.invalid(List.of(new Violation(pointer, detail))));
    }

    private static Optional<Instant> instant(String text) {
        try {
            Instant instant = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            return Optional.of(instant).filter(parsed -> year >= 1 && year <= 9999);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String optional(JsonNode document, String field) {
        JsonNode node = document.get(field);
        return node == null || node.isNull() ? null : node.textValue();
    }
}
