package io.claimtrail.ingest.poller;

import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.ingest.article.ArticleSubmission.Usable;
import java.util.List;

/** Where the poller writes. Each method returns once everything has been stored safely, and throws if it has not. */
interface PollStore {

    /** Publishes articles and withdrawals, in their order. */
    void publish(List<Usable> submissions);

    /** Saves how far a source is read. */
    void save(SourceState state);
}
