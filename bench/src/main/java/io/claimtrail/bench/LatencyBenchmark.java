package io.claimtrail.bench;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.bench.installation.Endpoint;
import io.claimtrail.bench.installation.EventTimes;
import io.claimtrail.bench.load.Latencies;
import io.claimtrail.bench.load.SteadyLoad;
import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.ConsumerLag.Reader;
import io.claimtrail.localstack.installation.Installation;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Measures the time from the POST of an article until its claims are searchable, in total and per stage. Articles are posted
 * one at a time, first without other load, then with a background load of half the maximum throughput.
 *
 * @param posts measured articles without and with background load
 * @param warmUp articles posted before the measurement
 * @param burst articles posted at once to measure the maximum throughput
 */
record LatencyBenchmark(int posts, int warmUp, int burst) implements Benchmark {

    /** Timeout until the claims of one article are searchable. */
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** Interval between two searches. */
    private static final Duration STEP = Duration.ofMillis(3);
    /** Maximum random pause between two posts. It is longer than any polling interval, so that posts don't synchronize with one. */
    private static final int MAX_PAUSE_MILLIS = 400;

    /** Stages of an article. */
    private enum Stage {
        WHOLE("POST to searchable"),
        INGEST("POST to answer"),
        EXTRACT("article sent to claims sent"),
        INDEX("claims sent to searchable");

        private final String label;

        Stage(String label) {
            this.label = label;
        }
    }

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        installation.running(Component.CLAIMS);
        try (Articles articles = new Articles(installation, corpus)) {
            progress.accept("posting");
            articles.follow(warmUp);
            Map<Stage, Latencies> idle = articles.follow(posts);
            progress.accept("measuring the maximum throughput");
            double capacity = articles.perSecond(burst);
            Duration interval = Duration.ofNanos((long) (2e9 / capacity));
            progress.accept("posting with a background load of %.1f articles per second".formatted(capacity / 2));
            Map<Stage, Latencies> loaded;
            try (SteadyLoad load = new SteadyLoad(articles::next, interval)) {
                loaded = articles.follow(posts);
            }
            return Stream.concat(
                            Stream.concat(
                                    goals(idle),
                                    idle.entrySet().stream()
                                            .filter(stage -> stage.getKey() != Stage.WHOLE)
                                            .flatMap(stage -> figures("", stage.getKey(), stage.getValue()))),
                            loaded.entrySet().stream()
                                    .flatMap(stage -> figures("half load, ", stage.getKey(), stage.getValue())))
                    .toList();
        }
    }

    private static Stream<Figure> goals(Map<Stage, Latencies> idle) {
        List<Figure> whole = figures("", Stage.WHOLE, idle.getOrDefault(Stage.WHOLE, new Latencies()))
                .toList();
        return Stream.of(whole.get(0).atMost(350), whole.get(1), whole.get(2).atMost(800));
    }

    private static Stream<Figure> figures(String load, Stage stage, Latencies latencies) {
        return Stream.of(50, 95, 99)
                .map(percentile -> Figure.of(
                        "%s%s, p%d".formatted(load, stage.label, percentile),
                        latencies.millis(percentile),
                        Unit.MILLISECONDS));
    }

    /** Posts the articles of the corpus, each once. */
    private static final class Articles implements AutoCloseable {

        private final Installation installation;
        private final Corpus corpus;
        private final Endpoint ingest;
        private final Endpoint search;
        private final EventTimes times;
        private final AtomicInteger posted = new AtomicInteger();
        private final SplittableRandom random = new SplittableRandom(1);

        Articles(Installation installation, Corpus corpus) {
            this.installation = installation;
            this.corpus = corpus;
            this.ingest = new Endpoint(installation.running(Component.INGEST));
            this.search = new Endpoint(installation.running(Component.SEARCH));
            this.times = new EventTimes(installation.kafkaBootstrapServers());
        }

        /** The POST request of the next article. */
        HttpRequest next() {
            return posting(nextArticle());
        }

        private Article nextArticle() {
            return corpus.article(posted.getAndIncrement()).article();
        }

        private HttpRequest posting(Article article) {
            return ingest.sending("POST", "/v1/articles", Endpoint.JSON, IngestBenchmark.post(article));
        }

        /** Articles per second that all services process together. */
        double perSecond(int count) {
            List<HttpRequest> burst = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                burst.add(next());
            }
            Stopwatch watch = Stopwatch.ofWallClock();
            watch.time(count, () -> {
                burst.forEach(Endpoint::send);
                installation.awaitProcessed(Reader.CLAIMS, PROCESSING_LIMIT);
                installation.awaitProcessed(Reader.CROSS_REFERENCES, PROCESSING_LIMIT);
            });
            return watch.perSecond();
        }

        /** Posts {@code count} articles one after the other and measures each until it is searchable. */
        Map<Stage, Latencies> follow(int count) {
            Map<Stage, Latencies> latencies = new EnumMap<>(Stage.class);
            for (Stage stage : Stage.values()) {
                latencies.put(stage, new Latencies());
            }
            for (int i = 0; i < count; i++) {
                Sleep.forDuration(Duration.ofMillis(random.nextInt(MAX_PAUSE_MILLIS)));
                follow(nextArticle())
                        .forEach((stage, time) -> latencies
                                .getOrDefault(stage, new Latencies())
                                .add(time.isNegative() ? Duration.ZERO : time));
            }
            return latencies;
        }

        private Map<Stage, Duration> follow(Article article) {
            HttpRequest post = posting(article);
            Map<String, String> query = Map.of("article", article.id());
            Instant start = Instant.now();
            Endpoint.send(post);
            Instant answered = Instant.now();
            while (search.get("/v1/claims", query).path("total").path("value").asInt() == 0) {
                if (Instant.now().isAfter(start.plus(LIMIT))) {
                    throw new IllegalStateException("no claim of " + article.id() + " after " + LIMIT);
                }
                Sleep.forDuration(STEP);
            }
            Instant found = Instant.now();
            Instant articleSent = times.of(Topic.ARTICLES, article.id());
            Instant claimsSent = times.of(Topic.CLAIMS, article.id());
            return Map.of(
                    Stage.WHOLE, Duration.between(start, found),
                    Stage.INGEST, Duration.between(start, answered),
                    Stage.EXTRACT, Duration.between(articleSent, claimsSent),
                    Stage.INDEX, Duration.between(claimsSent, found));
        }

        @Override
        public void close() {
            times.close();
        }
    }
}
