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
 * From the POST of an article until its claims are found by a search, as a whole and by stage: one article at a time with
 * nothing else going on, and the same while others are posted half as fast as all parts together keep up with.
 *
 * @param posts number of measured articles, each way
 * @param warmUp number of articles before the first that is measured
 * @param burst number of articles that are posted at once to measure how many a second all parts keep up with
 */
record Latency(int posts, int warmUp, int burst) implements Benchmark {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(3);
    /** Longer than any interval that a post could fall into step with. */
    private static final int PAUSE_MILLIS = 400;

    /** What an article goes through. */
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
            progress.accept("posting as fast as can be");
            double capacity = articles.perSecond(burst);
            Duration interval = Duration.ofNanos((long) (2e9 / capacity));
            progress.accept("posting beside a load of %.1f articles a second".formatted(capacity / 2));
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

    /** The corpus' articles, each posted once. */
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

        /** The POST of the next one. */
        HttpRequest next() {
            return posting(nextArticle());
        }

        private Article nextArticle() {
            return corpus.story(posted.getAndIncrement()).article();
        }

        private HttpRequest posting(Article article) {
            return ingest.sending("POST", "/v1/articles", Endpoint.JSON, Ingesting.post(article));
        }

        /** How many all parts together keep up with. */
        double perSecond(int count) {
            List<HttpRequest> burst = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                burst.add(next());
            }
            Stopwatch watch = Stopwatch.ofTime();
            watch.time(count, () -> {
                burst.forEach(Endpoint::send);
                installation.awaitProcessed(Reader.CLAIMS, PROCESSING_LIMIT);
                installation.awaitProcessed(Reader.SEARCH, PROCESSING_LIMIT);
            });
            return watch.perSecond();
        }

        /** Posts {@code count}, one after the other, and follows each until it is found. */
        Map<Stage, Latencies> follow(int count) {
            Map<Stage, Latencies> latencies = new EnumMap<>(Stage.class);
            for (Stage stage : Stage.values()) {
                latencies.put(stage, new Latencies());
            }
            for (int i = 0; i < count; i++) {
                Wait.a(Duration.ofMillis(random.nextInt(PAUSE_MILLIS)));
                follow(nextArticle())
                        .forEach((stage, time) -> latencies
                                .getOrDefault(stage, new Latencies())
                                .add(time.isNegative() ? Duration.ZERO : time));
            }
            return latencies;
        }

        private Map<Stage, Duration> follow(Article article) {
            HttpRequest post = posting(article);
            Map<String, String> its = Map.of("article", article.id());
            Instant start = Instant.now();
            Endpoint.send(post);
            Instant answered = Instant.now();
            while (search.get("/v1/claims", its).path("total").path("value").asInt() == 0) {
                if (Instant.now().isAfter(start.plus(LIMIT))) {
                    throw new IllegalStateException("no claim of " + article.id() + " after " + LIMIT);
                }
                Wait.a(STEP);
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
