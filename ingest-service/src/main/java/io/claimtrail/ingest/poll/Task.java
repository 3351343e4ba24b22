package io.claimtrail.ingest.poll;

import io.claimtrail.contracts.source.SourceState.PendingPage;
import io.claimtrail.contracts.source.SourceState.Validators;
import org.jspecify.annotations.Nullable;

/** The next request that a source needs. */
public sealed interface Task {

    /** Address to ask. */
    String url();

    /** Poll the feed; {@code validators} of the last complete answer, null to ask for everything. */
    record PollFeed(String url, @Nullable Validators validators) implements Task {}

    /** Fetch the page of an article. */
    record FetchPage(PendingPage page) implements Task {

        @Override
        public String url() {
            return page.url();
        }
    }
}
