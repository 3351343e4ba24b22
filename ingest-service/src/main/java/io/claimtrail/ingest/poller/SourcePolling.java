package io.claimtrail.ingest.poller;

import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceKind;
import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.fetch.Cidr;
import io.claimtrail.fetch.FetchRules;
import io.claimtrail.fetch.GuardedFetcher;
import io.claimtrail.fetch.PublicAddresses;
import io.claimtrail.ingest.format.DocumentReader;
import io.claimtrail.ingest.item.ItemDesk;
import io.claimtrail.ingest.poll.FeedAnswer;
import io.claimtrail.ingest.poll.PollPace;
import io.claimtrail.ingest.poll.SourceProgress;
import io.claimtrail.ingest.publish.SubjectPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** The parts of the poller with the configured limits, and the fetcher that it shares with trials of sources. */
@Singleton
public class SourcePolling {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int MAX_REDIRECTS = 5;

    private final FetchRules rules;
    private final GuardedFetcher fetcher;
    private final SourcePoller poller;
    private final PollRounds rounds;
    private final PollMetrics metrics;
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();

    SourcePolling(
            SourcesConfig config,
            DocumentReader documents,
            ItemDesk desk,
            SubjectPublisher<SourceState> states,
            MeterRegistry registry) {
        if (config.enabled() && config.contact().isEmpty()) {
            throw new IllegalArgumentException(
                    "claimtrail.sources.contact is required: a mail address or page of yours,"
                            + " which the hosts of sources see with every request");
        }
        this.rules = rules(config);
        this.fetcher = new GuardedFetcher(rules);
        this.metrics = new PollMetrics(registry);
        InstantSource clock = InstantSource.system();
        RobotsTxt robots = new RobotsTxt(fetcher::fetch, clock);
        SourceProgress progress = new SourceProgress(new PollPace(
                config.minInterval(),
                config.maxInterval(),
                config.maxWait(),
                config.maxItems(),
                config.maxPageAttempts()));
        FeedDocuments feeds = new FeedDocuments(documents);
        SitemapReader sitemaps = new SitemapReader();
        this.poller = new SourcePoller(
                fetcher::fetch,
                (source, answer) -> (source.kind() == SourceKind.SITEMAP ? sitemaps : feeds).read(source, answer),
                feeds::readPage,
                robots,
                progress,
                new KafkaPollStore(desk, states),
                metrics,
                clock,
                () -> ThreadLocalRandom.current().nextDouble(-1, 1));
        this.rounds = new PollRounds(
                poller,
                progress,
                url -> longer(config.hostPause(), robots.delay(url)),
                config.maxConcurrent(),
                tasks,
                clock);
    }

    /** What may be fetched. */
    public FetchRules rules() {
        return rules;
    }

    /** Fetches {@code source} once, as the poller would; publishes and stores nothing. */
    public FeedAnswer trial(Source source) {
        return poller.ask(source, source.url(), null);
    }

    PollRounds rounds() {
        return rounds;
    }

    PollMetrics metrics() {
        return metrics;
    }

    ExecutorService tasks() {
        return tasks;
    }

    @PreDestroy
    void close() {
        fetcher.close();
    }

    private static FetchRules rules(SourcesConfig config) {
        List<Cidr> allowed = config.allowedAddresses().orElse(List.of()).stream()
                .map(SourcePolling::block)
                .toList();
        return new FetchRules(
                new PublicAddresses(allowed),
                Set.copyOf(config.ports()),
                config.timeout(),
                CONNECT_TIMEOUT,
                Math.toIntExact(config.maxSize().asLongValue()),
                MAX_REDIRECTS,
                RobotsTxt.NAME + " (+" + config.contact().orElse("no contact") + ")");
    }

    private static Cidr block(String text) {
        try {
            return Cidr.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("claimtrail.sources.allowed-addresses: " + e.getMessage(), e);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
