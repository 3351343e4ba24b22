package io.claimtrail.claims.pipeline;

import io.claimtrail.claims.attribution.Attribution;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.event.Decoded;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Decides what an article record becomes; writes nothing. */
final class ArticleTransformer {

    private final Attribution attribution;

    ArticleTransformer(Attribution attribution) {
        this.attribution = attribution;
    }

    /** What is to be written because of a record. */
    sealed interface Outcome {

        /** Claims of an article version, or their withdrawal. */
        record Claims(Event<ArticleClaims> event) implements Outcome {}

        /** The record will never become claims: it is set aside. */
        record SetAside(String reason, String error) implements Outcome {}
    }

    /** The outcome for {@code record}; {@code traceparent} is that of the step that asks. */
    Outcome transform(ConsumerRecord<String, byte[]> record, @Nullable String traceparent) {
        return switch (EventCodec.ARTICLES.decode(record)) {
            case Decoded.Malformed<Article>(String reason) -> new Outcome.SetAside(reason, "");
            case Decoded.Valid<Article>(Event<Article> event) -> transform(event, record.offset(), traceparent);
        };
    }

    // A text that breaks the extractor must not stop the articles behind it.
    @SuppressWarnings("checkstyle:IllegalCatch")
    private Outcome transform(Event<Article> event, long sequence, @Nullable String traceparent) {
        Article article = event.payload();
        try {
            ArticleClaims claims = article == null ? null : attribution.claimsOf(article);
            return new Outcome.Claims(new Event<>(event.subject(), event.time(), sequence, traceparent, claims));
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.SetAside(
                    "the extractor failed: " + e.getMessage(), e.getClass().getName());
        }
    }
}
