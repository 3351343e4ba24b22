package io.claimtrail.ingest.poller;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.ingest.publish.SubjectPublisher;
import java.util.List;

/** Writes to Kafka, through the same publishers as requests. */
record KafkaPollStore(SubjectPublisher<Article> articles, SubjectPublisher<SourceState> states) implements PollStore {

    @Override
    public void publish(List<Article> published) {
        articles.publishAll(published).toCompletableFuture().join();
    }

    @Override
    public void save(SourceState state) {
        states.publish(state).toCompletableFuture().join();
    }
}
