package io.claimtrail.ingest.poller;

import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.ingest.poll.FeedAnswer;
import io.claimtrail.ingest.poll.FeedPlan;
import io.claimtrail.ingest.poll.PageAnswer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;

/** Metrics of polling: the results of polls and pages, refused items, and how many sources fail. */
final class PollMetrics {

    private final MeterRegistry metrics;
    private final AtomicInteger active = new AtomicInteger();
    private final AtomicInteger failing = new AtomicInteger();

    PollMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        Gauge.builder("claimtrail.sources.active", active, AtomicInteger::get)
                .description("Sources that this instance polls; 0 if another instance does")
                .register(metrics);
        Gauge.builder("claimtrail.sources.failing", failing, AtomicInteger::get)
                .description("Sources whose last poll failed, or that are gone")
                .register(metrics);
    }

    void polled(FeedAnswer answer, FeedPlan plan) {
        String result = switch (answer) {
            case FeedAnswer.Content content -> "content";
            case FeedAnswer.Unchanged unchanged -> "unchanged";
            case FeedAnswer.Gone gone -> "gone";
            case FeedAnswer.Busy busy -> "busy";
            case FeedAnswer.Broken broken -> "failed";
        };
        metrics.counter("claimtrail.sources.polls", "result", result).increment();
        metrics.counter("claimtrail.sources.items.refused").increment(plan.refused());
    }

    void fetchedPage(PageAnswer answer) {
        String result = switch (answer) {
            case PageAnswer.Published published -> "published";
            case PageAnswer.GivenUp givenUp -> "given-up";
            case PageAnswer.Later later -> "failed";
        };
        metrics.counter("claimtrail.sources.pages", "result", result).increment();
    }

    /** Measures the health of the sources that this instance polls. */
    void measure(Collection<SourceState> states) {
        active.set(states.size());
        failing.set((int) states.stream()
                .filter(state -> state.stopped() || state.failures() > 0)
                .count());
    }
}
