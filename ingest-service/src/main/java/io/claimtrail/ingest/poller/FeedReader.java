package io.claimtrail.ingest.poller;

import io.claimtrail.contracts.source.Source;
import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.ingest.poll.FeedItem;
import java.util.List;

/** Reads the items of a feed or sitemap. */
@FunctionalInterface
interface FeedReader {

    /** Reads {@code answer} as one of {@code source}. Never throws for its content. */
    Feed read(Source source, Answered answer);

    /** What the content of an answer is. */
    sealed interface Feed {

        /** A feed with its items, in its order. */
        record Items(List<FeedItem> items) implements Feed {

            public Items {
                items = List.copyOf(items);
            }
        }

        /** No feed of that kind; {@code reason} is for people. */
        record Unreadable(String reason) implements Feed {}
    }
}
