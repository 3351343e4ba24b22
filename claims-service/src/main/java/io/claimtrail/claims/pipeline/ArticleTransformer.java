package io.claimtrail.claims.pipeline;

import io.claimtrail.claims.attribution.ArticleClaimsExtractor;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.event.Decoded;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Converts an article record into what must be written for it: claims, their withdrawal or a dead letter. Writes nothing. */
final class ArticleTransformer {

    private final ArticleClaimsExtractor attribution;

    ArticleTransformer(ArticleClaimsExtractor attribution) {
        this.attribution = attribution;
    }

    /** What must be written for a record. */
    sealed interface Outcome {

        /** The claims of an article version, or their withdrawal. */
        record Claims(Event<ArticleClaims> event) implements Outcome {}

        /** The record can never be processed and goes to the dead-letter topic. */
        record SetAside(String reason, String error) implements Outcome {}
    }

    /** Returns the outcome for {@code record}; {@code traceparent} is the trace context of the extraction. */
    Outcome transform(ConsumerRecord<String, byte[]> record, @Nullable String traceparent) {
        return switch (EventCodec.ARTICLES.decode(record)) {
            case Decoded.Malformed<Article>(String reason) -> new Outcome.SetAside(reason, "");
            case Decoded.Valid<Article>(Event<Article> event) -> transform(event, record.offset(), traceparent);
        };
    }

    // An article on which the extractor fails must not stop the articles after it.
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
