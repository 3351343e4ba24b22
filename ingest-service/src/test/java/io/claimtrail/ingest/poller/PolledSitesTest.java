package io.claimtrail.ingest.poller;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.source.FullText;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceKind;
import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.fetch.Cidr;
import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.fetch.FetchRules;
import io.claimtrail.fetch.GuardedFetcher;
import io.claimtrail.fetch.PublicAddresses;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Usable;
import io.claimtrail.ingest.poll.FeedItem;
import io.claimtrail.ingest.poll.PollPace;
import io.claimtrail.ingest.poll.SourceProgress;
import io.claimtrail.ingest.publish.DefinedSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Polls fifty sites that misbehave, over simulated days, with crashes at every step. Only the clock is not real. */
class PolledSitesTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration TICK = Duration.ofMinutes(5);

    private static final ExecutorService VIRTUAL_THREADS = Executors.newVirtualThreadPerTaskExecutor();

    /** What Kafka would have: survives every crash. */
    private final Map<String, SourceState> savedStates = new ConcurrentSkipListMap<>();

    private final List<Article> published = new CopyOnWriteArrayList<>();
    private final List<DefinedSource> sources = new ArrayList<>();
    private final List<CompletableFuture<Void>> tasks = new ArrayList<>();
    private FeedSite site;
    private GuardedFetcher fetcher;
    private volatile Instant now = START;
    private final AtomicInteger stepsUntilCrash = new AtomicInteger(Integer.MAX_VALUE);

    /** Ends a process at a step, as kill -9 does: nothing after it happens. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @BeforeEach
    void open() throws IOException {
        site = new FeedSite();
        fetcher = new GuardedFetcher(
                new FetchRules(
                        new PublicAddresses(List.of(Cidr.parse("127.0.0.0/8"))),
                        Set.of(site.port()),
                        Duration.ofMillis(700),
                        Duration.ofMillis(500),
                        50_000,
                        5,
                        "claimtrail (test)"),
                host -> List.of(InetAddress.getLoopbackAddress()),
                null);
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        site.close();
    }

    @Test
    void keepsItsPromisesToFiftySites() {
        define(5);
        int rounds = 24 * 12;
        PollRounds process = process();
        for (int round = 0; round < rounds; round++) {
            if (round == rounds / 2) {
                site.publish();
            }
            poll(process);
        }

        Map<String, Integer> asked = new TreeMap<>();
        site.requests()
                .forEach((host, requests) ->
                        asked.merge(host.substring(0, host.indexOf('-')), requests.size(), Math::max));
        assertThat(site.mostConnectionsOfAHost()).isEqualTo(1);
        // In a day, at intervals that grow to six hours; one that fails is asked ever more seldom.
        assertThat(asked.get("good")).isBetween(8, 16);
        assertThat(asked.get("busy")).isBetween(4, 7);
        assertThat(List.of("slow", "bomb", "endless", "short"))
                .allSatisfy(behaviour -> assertThat(asked.get(behaviour)).isBetween(4, 8));
        assertThat(asked.get("gone")).isEqualTo(1);
        assertThat(site.requests().get("moved-0.test"))
                .filteredOn(request -> request.startsWith("GET /feed "))
                .hasSize(1);
        assertThat(site.requests().get("conditional-0.test").subList(1, 3))
                .allSatisfy(request -> assertThat(request).endsWith("If-None-Match: \"3\""));
        assertThat(perSite()).containsExactlyInAnyOrderEntriesOf(expected(5, List.of("1", "2", "3", "4")));
        assertThat(savedStates.get("slow-0").problem()).startsWith("took longer");
        assertThat(savedStates.get("bomb-0").problem()).startsWith("has more than");
        assertThat(savedStates.get("endless-0").problem()).startsWith("has more than");
        assertThat(savedStates.get("short-0").problem()).isEqualTo("broke off");
        assertThat(savedStates.get("gone-0").stopped()).isTrue();
        assertThat(savedStates.get("busy-0").problem()).contains("429");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 11})
    void losesNothingAndMakesNothingTwiceWhenItIsKilledAtAnyStep(int steps) {
        define(1, List.of("good", "conditional", "moved", "guids"));
        for (int round = 0; round < 300; round++) {
            if (round == 60 || round == 140) {
                site.publish();
            }
            PollRounds process = process();
            // Each process dies after so many steps; every third one lives.
            stepsUntilCrash.set(round % 3 == 0 ? Integer.MAX_VALUE : 1 + (round + steps) % (steps + 1));
            poll(process);
        }

        Map<String, Set<String>> versions = new HashMap<>();
        published.forEach(article ->
                versions.computeIfAbsent(article.id(), id -> new HashSet<>()).add(article.version()));
        assertThat(versions.values()).allSatisfy(ofOne -> assertThat(ofOne).hasSize(1));
        assertThat(versions.keySet())
                .containsExactlyInAnyOrderElementsOf(expected(1, List.of("1", "2", "3", "4", "5")).entrySet().stream()
                        .filter(entry -> savedStates.containsKey(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream().map(item -> entry.getKey() + ".test/" + item))
                        .toList());
        // A crash repeats at most the poll that it interrupted.
        assertThat(published.size()).isLessThan(versions.size() * 3);
    }

    @Test
    void asksNothingAgainAfterARestart() {
        define(1, List.of("good", "conditional"));
        poll(process());
        int asked = site.requests().values().stream().mapToInt(List::size).sum();
        int articles = published.size();

        for (int restart = 0; restart < 3; restart++) {
            process().start(sources());
            assertThat(tasks).isEmpty();
        }

        assertThat(site.requests().values().stream().mapToInt(List::size).sum()).isEqualTo(asked);
        assertThat(published).hasSize(articles);
    }

    private void define(int ofEach) {
        define(ofEach, FeedSite.BEHAVIOURS);
    }

    private void define(int ofEach, List<String> behaviours) {
        for (String behaviour : behaviours) {
            IntStream.range(0, ofEach).mapToObj(i -> behaviour + "-" + i).forEach(id -> {
                String url = "http://" + id + ".test:" + site.port() + "/feed";
                Source source = new Source(id, "1", SourceKind.RSS, url, FullText.FEED, null, null);
                sources.add(new DefinedSource(source, START, null));
            });
        }
    }

    private List<DefinedSource> sources() {
        return sources.stream()
                .map(defined -> new DefinedSource(
                        defined.source(),
                        defined.definedAt(),
                        savedStates.get(defined.source().id())))
                .toList();
    }

    /** One round, after which the clock goes on. */
    private void poll(PollRounds process) {
        process.start(sources());
        CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new)).join();
        tasks.clear();
        now = now.plus(TICK);
    }

    /** A new process, which knows only what was saved. */
    private PollRounds process() {
        SourceProgress progress = new SourceProgress(
                new PollPace(Duration.ofMinutes(10), Duration.ofHours(6), Duration.ofHours(24), 100, 3));
        SourcePoller poller = new SourcePoller(
                fetcher::fetch,
                PolledSitesTest::read,
                (source, page, answer) -> {
                    throw new IllegalStateException("no pages here");
                },
                new RobotsTxt(fetcher::fetch, () -> now),
                progress,
                new CrashingStore(),
                new PollMetrics(new SimpleMeterRegistry()),
                () -> now,
                () -> 0);
        return new PollRounds(poller, progress, url -> Duration.ofSeconds(2), 100, this::execute, () -> now);
    }

    private void execute(Runnable task) {
        tasks.add(CompletableFuture.runAsync(task, VIRTUAL_THREADS));
    }

    private static FeedReader.Feed read(Source source, Answered answer) {
        List<FeedItem> items = new String(answer.content(), UTF_8)
                .lines()
                .map(line -> item(line.substring(0, line.indexOf(' '))))
                .toList();
        return new FeedReader.Feed.Items(items);
    }

    private static FeedItem item(String id) {
        Article article =
                new Article(id, "v-" + id, "http://" + id, "T", "B", null, START, null, List.of(), null, List.of());
        return new FeedItem(
                id, "v-" + id, "http://" + id, "T", START.toString(), null, new ArticleSubmission.Accepted(article));
    }

    /** Numbers of the published items of each site, in order; an item that was published twice is there twice. */
    private Map<String, List<String>> perSite() {
        Map<String, List<String>> perSite = new TreeMap<>();
        for (Article article : published) {
            int slash = article.id().indexOf('/');
            String host = article.id().substring(0, slash).replace(".test", "");
            perSite.computeIfAbsent(host, first -> new ArrayList<>())
                    .add(article.id().substring(slash + 1));
        }
        perSite.values().forEach(items -> items.sort(null));
        return perSite;
    }

    private static Map<String, List<String>> expected(int ofEach, List<String> items) {
        Map<String, List<String>> expected = new TreeMap<>();
        for (String behaviour : List.of("good", "conditional", "moved", "guids")) {
            IntStream.range(0, ofEach).forEach(i -> expected.put(behaviour + "-" + i, items));
        }
        return expected;
    }

    /** Stores like Kafka, until the process dies. */
    private final class CrashingStore implements PollStore {

        @Override
        public void publish(List<Usable> submissions) {
            for (Usable submission : submissions) {
                step();
                published.add(((Accepted) submission).article());
            }
        }

        @Override
        public void save(SourceState state) {
            step();
            savedStates.put(state.id(), state);
        }

        private void step() {
            if (stepsUntilCrash.decrementAndGet() < 0) {
                throw new Crash();
            }
        }
    }
}
