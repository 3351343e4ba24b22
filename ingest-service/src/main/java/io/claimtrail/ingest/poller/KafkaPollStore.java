package io.claimtrail.ingest.poller;

import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.ingest.article.ArticleSubmission.Usable;
import io.claimtrail.ingest.item.ItemDesk;
import io.claimtrail.ingest.publish.SubjectPublisher;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Writes to Kafka, by the same rules as requests. */
record KafkaPollStore(ItemDesk desk, SubjectPublisher<SourceState> states) implements PollStore {

    @Override
    public void publish(List<Usable> submissions) {
        CompletableFuture.allOf(submissions.stream()
                        .map(submission -> desk.accept(submission).write().toCompletableFuture())
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public void save(SourceState state) {
        states.publish(state).toCompletableFuture().join();
    }
}
