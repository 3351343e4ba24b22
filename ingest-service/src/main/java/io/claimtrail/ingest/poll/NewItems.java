package io.claimtrail.ingest.poll;

import io.claimtrail.contracts.source.FullText;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.contracts.source.SourceState.PendingPage;
import io.claimtrail.contracts.source.SourceState.ReadItem;
import io.claimtrail.ingest.article.ArticleIds;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Usable;
import io.claimtrail.ingest.article.ArticleSubmission.Withdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts the items of one answer into those that were read before, and those that are new or have changed. */
final class NewItems {

    /** Number of items that are remembered in any case, so that one that leaves a feed and returns is not news. */
    private static final int REMEMBERED = 500;

    private final Source source;
    private final PollPace pace;
    private final Instant now;
    private final Map<String, ReadItem> items = new LinkedHashMap<>();
    private final Map<String, PendingPage> pages = new LinkedHashMap<>();
    private final Set<String> added = new HashSet<>();
    private final List<Usable> publish = new ArrayList<>();
    private int refused;
    private int changes;

    NewItems(Source source, SourceState state, PollPace pace, Instant now) {
        this.source = source;
        this.pace = pace;
        this.now = now;
        state.items().forEach(item -> items.put(item.id(), item));
        state.pages().forEach(page -> pages.put(page.id(), page));
    }

    /** Adds the next item of the feed; of several with one id, the first counts. */
    void add(FeedItem item) {
        if (!added.add(item.id())) {
            return;
        }
        // Removed and put again: what the feed still has is remembered longest.
        ReadItem before = items.remove(item.id());
        PendingPage waiting = pages.get(item.id());
        if (before != null) {
            items.put(item.id(), before);
        }
        boolean isKnown = waiting == null
                ? before != null && before.digest().equals(item.digest())
                : waiting.digest().equals(item.digest());
        if (!isKnown) {
            changes++;
            take(item, before == null ? now : before.firstSeenAt());
        }
    }

    private void take(FeedItem item, Instant firstSeenAt) {
        if (source.fullText() == FullText.PAGE && item.url() != null) {
            pages.put(
                    item.id(),
                    new PendingPage(
                            item.id(),
                            item.digest(),
                            item.url(),
                            item.title(),
                            item.publishedAt(),
                            item.language(),
                            firstSeenAt,
                            0));
            return;
        }
        items.put(item.id(), new ReadItem(item.id(), item.digest(), firstSeenAt));
        if (item.submission() instanceof Withdrawn withdrawn) {
            pages.remove(item.id());
            publish.add(withdrawn);
        } else if (source.fullText() == FullText.FEED && item.submission() instanceof Accepted accepted) {
            publish.add(dated(accepted, item.publishedAt(), firstSeenAt));
        } else {
            refused++;
        }
    }

    /** An item without a date gets the time at which it was first seen, and keeps it when it changes. */
    private static Accepted dated(Accepted accepted, @Nullable String publishedAt, Instant firstSeenAt) {
        return publishedAt == null
                ? new Accepted(
                        ArticleIds.withPublicationTime(accepted.article(), firstSeenAt),
                        accepted.notes(),
                        accepted.version())
                : accepted;
    }

    boolean isAny() {
        return changes > 0;
    }

    List<ReadItem> items() {
        List<ReadItem> all = List.copyOf(items.values());
        int kept = Math.max(REMEMBERED, Math.min(added.size(), pace.maxItems()));
        return all.subList(Math.max(0, all.size() - kept), all.size());
    }

    List<PendingPage> pages() {
        return List.copyOf(pages.values());
    }

    List<Usable> publish() {
        return publish;
    }

    int refused() {
        return refused;
    }
}
