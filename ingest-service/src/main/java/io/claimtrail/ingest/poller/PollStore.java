package io.claimtrail.ingest.poller;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.source.SourceState;
import java.util.List;

/** Where the poller writes. Each method returns once everything has been stored safely, and throws if it has not. */
interface PollStore {

    /** Publishes articles. */
    void publish(List<Article> articles);

    /** Saves how far a source is read. */
    void save(SourceState state);
}
