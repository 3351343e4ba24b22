package io.claimtrail.ingest.poller;

import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceKind;
import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.contracts.source.SourceState.PendingPage;
import io.claimtrail.contracts.source.SourceState.Validators;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.fetch.FetchRequest;
import io.claimtrail.fetch.FetchResult;
import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.poll.Answers;
import io.claimtrail.ingest.poll.FeedAnswer;
import io.claimtrail.ingest.poll.FeedPlan;
import io.claimtrail.ingest.poll.PageAnswer;
import io.claimtrail.ingest.poll.SourceProgress;
import io.claimtrail.ingest.poll.Task;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one task of a source: asks its host, publishes what is new, and saves how far the source is read, in this order. If
 * the process ends in between, the task is repeated; an article that is published again has the same id and version.
 */
final class SourcePoller {

    private static final Logger LOG = Logger.getLogger(SourcePoller.class);

    private final ReentrantLock reading = new ReentrantLock();
    private final Function<FetchRequest, FetchResult> fetch;
    private final FeedReader feeds;
    private final PageReader pages;
    private final RobotsTxt robots;
    private final SourceProgress progress;
    private final PollStore store;
    private final PollMetrics metrics;
    private final InstantSource clock;
    private final DoubleSupplier jitter;

    /**
     * A poller.
     *
     * @param fetch sends a request, within the rules of fetching
     * @param jitter a new random number from -1 to 1 with each call
     */
    SourcePoller(
            Function<FetchRequest, FetchResult> fetch,
            FeedReader feeds,
            PageReader pages,
            RobotsTxt robots,
            SourceProgress progress,
            PollStore store,
            PollMetrics metrics,
            InstantSource clock,
            DoubleSupplier jitter) {
        this.fetch = fetch;
        this.feeds = feeds;
        this.pages = pages;
        this.robots = robots;
        this.progress = progress;
        this.store = store;
        this.metrics = metrics;
        this.clock = clock;
        this.jitter = jitter;
    }

    /** Carries out {@code task} and returns the saved state. */
    SourceState run(Source source, SourceState state, Task task) {
        return switch (task) {
            case Task.PollFeed poll -> poll(source, state, poll);
            case Task.FetchPage(PendingPage page) -> fetchPage(source, state, page);
        };
    }

    /** Asks for the feed of {@code source} once, and publishes and saves nothing. */
    FeedAnswer ask(Source source, String url, @Nullable Validators validators) {
        if (source.kind() == SourceKind.SITEMAP) {
            switch (robots.check(url)) {
                case FORBIDDEN -> {
                    return new FeedAnswer.Broken("the host's robots.txt forbids the sitemap");
                }
                case UNKNOWN -> {
                    return new FeedAnswer.Broken("the host's robots.txt can't be had now");
                }
                case ALLOWED -> {}
            }
        }
        FetchResult result = fetch.apply(FetchRequest.get(
                url,
                validators == null
                        ? null
                        : new FetchRequest.Validators(validators.url(), validators.etag(), validators.lastModified())));
        Optional<FeedAnswer> without = Answers.withoutContent(result, clock.instant());
        if (without.isPresent() || !(result instanceof Answered answer)) {
            return without.orElseThrow();
        }
        return switch (readFeed(source, answer)) {
            case FeedReader.Feed.Unreadable(String reason) -> new FeedAnswer.Broken(reason);
            case FeedReader.Feed.Items(var items) ->
                new FeedAnswer.Content(
                        answer.movedTo(),
                        Answers.validators(answer).orElse(null),
                        Answers.maxAge(answer).orElse(null),
                        items);
        };
    }

    private SourceState poll(Source source, SourceState state, Task.PollFeed task) {
        FeedAnswer answer = ask(source, task.url(), task.validators());
        FeedPlan plan = progress.afterPoll(source, state, answer, clock.instant(), jitter.getAsDouble());
        store.publish(plan.publish());
        store.save(plan.state());
        metrics.polled(answer, plan);
        return plan.state();
    }

    private SourceState fetchPage(Source source, SourceState state, PendingPage page) {
        PageAnswer answer = read(source, page);
        SourceState after = progress.afterPage(state, page, answer, clock.instant());
        store.save(after);
        metrics.fetchedPage(answer);
        return after;
    }

    private PageAnswer read(Source source, PendingPage page) {
        switch (robots.check(page.url())) {
            case FORBIDDEN -> {
                return new PageAnswer.GivenUp("the host's robots.txt forbids the page");
            }
            case UNKNOWN -> {
                return new PageAnswer.Later("the host's robots.txt can't be had now", null);
            }
            case ALLOWED -> {}
        }
        Instant now = clock.instant();
        FetchResult result = fetch.apply(FetchRequest.get(page.url()));
        Optional<PageAnswer> without = Answers.withoutPage(result, now);
        if (without.isPresent() || !(result instanceof Answered answer)) {
            return without.orElseThrow();
        }
        ArticleSubmission submission = readPage(source, page, answer);
        if (submission instanceof ArticleSubmission.Accepted accepted) {
            store.publish(List.of(accepted));
            return new PageAnswer.Published();
        }
        return new PageAnswer.GivenUp(
                submission instanceof ArticleSubmission.Refused refused
                        ? refused.refusal().detail()
                        : "the page is no article");
    }

    /** One document at a time: a document needs many times its size of memory while it is read. */
    private FeedReader.Feed readFeed(Source source, Answered answer) {
        reading.lock();
        try {
            return feeds.read(source, answer);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Feed not read: source=%s", source.id());
            return new FeedReader.Feed.Unreadable("the feed can't be read; the service's log says more");
        } finally {
            reading.unlock();
        }
    }

    private ArticleSubmission readPage(Source source, PendingPage page, Answered answer) {
        reading.lock();
        try {
            return pages.read(source, page, answer);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Page not read: source=%s", source.id());
            return new ArticleSubmission.Refused(Refusal.malformed("the page can't be read"));
        } finally {
            reading.unlock();
        }
    }
}
