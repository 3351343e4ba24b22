package io.claimtrail.bench;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.bench.installation.Endpoint;
import io.claimtrail.bench.installation.Installation;
import io.claimtrail.bench.load.Latencies;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.localstack.instance.Part;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * From the POST of an article until its claims are found by a search; one article at a time, nothing else going on.
 *
 * @param posts that count
 */
record Latency(int posts) implements Benchmark {

    private static final int WARM_UP = 30;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(3);
    /** Longer than any interval that a post could fall into step with. */
    private static final int PAUSE_MILLIS = 400;

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        Endpoint ingest = installation.service(Part.INGEST);
        Endpoint search = installation.service(Part.SEARCH);
        installation.service(Part.CLAIMS);
        SplittableRandom random = new SplittableRandom(posts);
        Latencies latencies = new Latencies();
        progress.accept("posting");
        for (int i = 0; i < WARM_UP + posts; i++) {
            Wait.a(Duration.ofMillis(random.nextInt(PAUSE_MILLIS)));
            Duration latency = latency(ingest, search, corpus.story(i).article());
            if (i >= WARM_UP) {
                latencies.add(latency);
            }
        }
        return List.of(
                Figure.of("POST to searchable, p50", latencies.millis(50), Unit.MILLISECONDS)
                        .atMost(350),
                Figure.of("POST to searchable, p95", latencies.millis(95), Unit.MILLISECONDS),
                Figure.of("POST to searchable, p99", latencies.millis(99), Unit.MILLISECONDS)
                        .atMost(800));
    }

    private static Duration latency(Endpoint ingest, Endpoint search, Article article) {
        HttpRequest post = ingest.sending("POST", "/v1/articles", Endpoint.JSON, Ingesting.post(article));
        Map<String, String> its = Map.of("article", article.id());
        long start = System.nanoTime();
        Endpoint.send(post);
        while (search.get("/v1/claims", its).path("total").path("value").asInt() == 0) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new IllegalStateException("no claim of " + article.id() + " after " + LIMIT);
            }
            Wait.a(STEP);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
