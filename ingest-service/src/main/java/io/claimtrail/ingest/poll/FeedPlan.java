package io.claimtrail.ingest.poll;

import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.ingest.article.ArticleSubmission.Usable;
import java.util.List;

/**
 * What follows from a poll. The articles are published first and the state is stored after they have been acknowledged, so that a
 * crash in between repeats the poll and loses nothing.
 *
 * @param state the new state
 * @param publish articles that are new or have changed
 * @param refused number of items that are no valid articles
 */
public record FeedPlan(SourceState state, List<Usable> publish, int refused) {

    public FeedPlan {
        publish = List.copyOf(publish);
    }
}
