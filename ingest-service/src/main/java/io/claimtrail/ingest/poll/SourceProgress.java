package io.claimtrail.ingest.poll;

import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.contracts.source.SourceState.PendingPage;
import io.claimtrail.contracts.source.SourceState.ReadItem;
import io.claimtrail.ingest.poll.PageAnswer.GivenUp;
import io.claimtrail.ingest.poll.PageAnswer.Later;
import io.claimtrail.ingest.poll.PageAnswer.Published;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of polling: state and answer in, new state out. A feed that changes is asked more often, one that does not less
 * often; one that fails is asked after twice the time each. What the host asks for (Retry-After, Cache-Control) is respected.
 *
 * @param pace limits of all intervals
 */
public record SourceProgress(PollPace pace) {

    /** Wait of a page that failed for the first time; doubled with each further time. */
    private static final Duration FIRST_PAGE_WAIT = Duration.ofMinutes(1);

    private static final Duration LONGEST_PAGE_WAIT = Duration.ofHours(1);

    /** Share of an interval by which jitter changes it at most. */
    private static final double JITTER = 0.1;

    /**
     * The state with which {@code source} goes on after it was defined at {@code definedAt}. A definition that is newer than
     * the state makes the source due, also one that was stopped; what has been read stays read.
     *
     * @param before null if the source has no state yet
     */
    public SourceState begin(Source source, Instant definedAt, @Nullable SourceState before, Instant now) {
        if (before != null && !before.definedAt().isBefore(definedAt)) {
            return before;
        }
        StateDraft draft = before == null ? StateDraft.of(source.id(), source.url(), now) : StateDraft.of(before);
        draft.definedAt = definedAt;
        draft.failures = 0;
        draft.problem = null;
        draft.stopped = false;
        draft.nextPollAt = now;
        draft.intervalSeconds = pace.bounded(pace.minInterval().multipliedBy(2)).toSeconds();
        draft.pagesAfter = null;
        draft.url = source.url();
        // The definition may have changed what is read of an answer, so an answer without content would not do.
        draft.validators = null;
        return draft.at(now);
    }

    /** The request that is due at {@code now}; empty if none is. Pages come before the next poll of their feed. */
    public Optional<Task> due(SourceState state, Instant now) {
        if (state.stopped()) {
            return Optional.empty();
        }
        if (!state.pages().isEmpty()) {
            return isAfter(state.pagesAfter(), now) || isPollOverdue(state, now)
                    ? feed(state, now)
                    : Optional.of(new Task.FetchPage(state.pages().getFirst()));
        }
        return feed(state, now);
    }

    /** What follows from {@code answer} to a poll; {@code jitter} is -1 to 1. */
    public FeedPlan afterPoll(Source source, SourceState state, FeedAnswer answer, Instant now, double jitter) {
        StateDraft draft = StateDraft.of(state);
        draft.lastPolledAt = now;
        return switch (answer) {
            case FeedAnswer.Content content -> {
                NewItems found = new NewItems(source, state, pace, now);
                content.items().stream().limit(pace.maxItems()).forEach(found::add);
                draft.validators = content.validators();
                draft.items = found.items();
                draft.pages = found.pages();
                draft.lastNewsAt = found.isAny() ? now : draft.lastNewsAt;
                succeed(draft, found.isAny(), content.movedTo(), content.maxAge(), now, jitter);
                if (content.items().size() > pace.maxItems()) {
                    draft.problem = "the feed has " + content.items().size() + " items, of which the first "
                            + pace.maxItems() + " were read";
                }
                yield new FeedPlan(draft.at(now), found.publish(), found.refused());
            }
            case FeedAnswer.Unchanged unchanged -> {
                succeed(draft, false, unchanged.movedTo(), unchanged.maxAge(), now, jitter);
                yield plan(draft, now);
            }
            case FeedAnswer.Gone gone -> {
                draft.stopped = true;
                draft.problem = "the host says that it is gone for good (410)";
                yield plan(draft, now);
            }
            case FeedAnswer.Busy busy -> {
                fail(draft, "the host is busy (" + busy.status() + ")", busy.retryAt(), now, jitter);
                yield plan(draft, now);
            }
            case FeedAnswer.Broken broken -> {
                fail(draft, broken.reason(), null, now, jitter);
                yield plan(draft, now);
            }
        };
    }

    /** What follows from {@code answer} to the fetch of {@code page}. */
    public SourceState afterPage(SourceState state, PendingPage page, PageAnswer answer, Instant now) {
        StateDraft draft = StateDraft.of(state);
        List<PendingPage> others = new ArrayList<>(state.pages());
        others.removeIf(other -> other.id().equals(page.id()));
        switch (answer) {
            case Published published -> {
                draft.items = read(state, page);
                draft.pagesAfter = null;
            }
            case GivenUp given -> draft.items = read(state, page);
            case Later later -> {
                int attempts = page.attempts() + 1;
                if (attempts < pace.maxAttempts()) {
                    others.add(withAttempts(page, attempts));
                } else {
                    draft.items = read(state, page);
                }
                Duration wait = PollPace.min(doubled(FIRST_PAGE_WAIT, attempts - 1), LONGEST_PAGE_WAIT);
                draft.pagesAfter = later(now.plus(wait), later.retryAt(), now);
            }
        }
        draft.pages = others;
        return draft.at(now);
    }

    private Optional<Task> feed(SourceState state, Instant now) {
        return isAfter(state.nextPollAt(), now)
                ? Optional.empty()
                : Optional.of(new Task.PollFeed(state.url(), state.validators()));
    }

    /** A feed with many pages must still be polled, or items leave it unseen. */
    private boolean isPollOverdue(SourceState state, Instant now) {
        return !isAfter(state.nextPollAt().plus(pace.minInterval()), now);
    }

    private void succeed(
            StateDraft draft,
            boolean news,
            @Nullable URI movedTo,
            @Nullable Duration maxAge,
            Instant now,
            double jitter) {
        Duration before = Duration.ofSeconds(draft.intervalSeconds);
        Duration interval =
                pace.bounded(news ? before.dividedBy(2) : before.multipliedBy(3).dividedBy(2));
        draft.intervalSeconds = interval.toSeconds();
        draft.failures = 0;
        draft.problem = null;
        draft.lastSucceededAt = now;
        draft.url = movedTo == null ? draft.url : movedTo.toString();
        Duration asked = maxAge == null ? Duration.ZERO : PollPace.min(maxAge, pace.maxInterval());
        draft.nextPollAt = now.plus(PollPace.max(varied(interval, jitter), asked));
    }

    private void fail(StateDraft draft, String reason, @Nullable Instant retryAt, Instant now, double jitter) {
        draft.failures++;
        draft.problem = reason;
        Duration interval = pace.bounded(Duration.ofSeconds(draft.intervalSeconds));
        Duration wait = PollPace.min(doubled(interval, draft.failures - 1), pace.maxWait());
        draft.nextPollAt = later(now.plus(varied(wait, jitter)), retryAt, now);
    }

    /** The later of two times, but none later than the maximum wait. */
    private Instant later(Instant own, @Nullable Instant asked, Instant now) {
        Instant later = asked != null && asked.isAfter(own) ? asked : own;
        Instant last = now.plus(pace.maxWait());
        return later.isAfter(last) ? last : later;
    }

    /** Jitter only lengthens: an interval is a promise. */
    private static Duration varied(Duration interval, double jitter) {
        return interval.plusMillis((long) (interval.toMillis() * JITTER * Math.abs(jitter)));
    }

    private static Duration doubled(Duration first, int times) {
        return first.multipliedBy(1L << Math.min(times, 16));
    }

    private static List<ReadItem> read(SourceState state, PendingPage page) {
        List<ReadItem> items = new ArrayList<>(state.items());
        items.removeIf(item -> item.id().equals(page.id()));
        items.add(new ReadItem(page.id(), page.digest(), page.firstSeenAt()));
        return items;
    }

    private static PendingPage withAttempts(PendingPage page, int attempts) {
        return new PendingPage(
                page.id(),
                page.digest(),
                page.url(),
                page.title(),
                page.publishedAt(),
                page.language(),
                page.firstSeenAt(),
                attempts);
    }

    private static FeedPlan plan(StateDraft draft, Instant now) {
        return new FeedPlan(draft.at(now), List.of(), 0);
    }

    private static boolean isAfter(@Nullable Instant time, Instant now) {
        return time != null && time.isAfter(now);
    }
}
