package io.claimtrail.ingest.publish;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.event.EventCodec;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Writes to the articles topic. Every stage completes once all in-sync replicas have the record, or exceptionally. */
@ApplicationScoped
public class ArticlePublisher {

    private final EventWriter writer;
    private final Counter accepted;

    ArticlePublisher(EventWriter writer, MeterRegistry metrics) {
        this.writer = writer;
        this.accepted = Counter.builder("claimtrail.articles.accepted")
                .description("Articles and withdrawals that Kafka has acknowledged")
                .register(metrics);
    }

    /** Publishes {@code article} as the newest version under its id. */
    public CompletionStage<Void> publish(Article article) {
        return write(article.id(), article);
    }

    /** Publishes that the article with {@code articleId} is to leave every index, whether or not there is one. */
    public CompletionStage<Void> withdraw(String articleId) {
        return write(articleId, null);
    }

    private CompletionStage<Void> write(String articleId, @Nullable Article article) {
        return writer.write(Topic.ARTICLES, EventCodec.ARTICLES, articleId, article)
                .thenRun(accepted::increment);
    }
}
