package io.claimtrail.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.corpus.GeneratedArticle;
import io.claimtrail.bench.installation.Endpoint;
import io.claimtrail.bench.installation.SearchRecorder;
import io.claimtrail.bench.load.ClosedLoad;
import io.claimtrail.bench.load.Latencies;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.Installation;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A kind of query in many variants: requests to search-service, and the equivalent requests to Elasticsearch.
 *
 * @param claimtrail requests to search-service
 * @param plain as many requests to Elasticsearch
 */
record ComparedQuery(String name, List<HttpRequest> claimtrail, List<HttpRequest> plain) {

    /** Requests per kind of query. */
    private static final int VARIANTS = 100;

    private static final String PLAIN_SEARCH = "/claimtrail-claims/_search";

    /** Response times of both. */
    record Measured(Latencies claimtrail, Latencies plain) {}

    /** One query of each kind, with the request that search-service sends to Elasticsearch for it. */
    static List<ComparedQuery> searches(Installation installation, Corpus corpus, int articles) {
        Map<QueryKind, List<HttpRequest>> plain = recordPlain(installation, corpus, articles);
        Endpoint search = new Endpoint(installation.running(Component.SEARCH));
        return Stream.of(QueryKind.values())
                .map(kind -> new ComparedQuery(
                        kind.label(),
                        requests(search, kind, corpus, articles),
                        Objects.requireNonNull(plain.get(kind))))
                .toList();
    }

    /** Runs an instance of search-service behind the recorder, which later requests do not go to. */
    private static Map<QueryKind, List<HttpRequest>> recordPlain(
            Installation installation, Corpus corpus, int articles) {
        Endpoint elasticsearch = new Endpoint(installation.elasticsearchAddress());
        Map<QueryKind, List<HttpRequest>> plain = new EnumMap<>(QueryKind.class);
        installation.stop(Component.SEARCH);
        try (SearchRecorder recorder = new SearchRecorder(elasticsearch)) {
            Endpoint search = new Endpoint(installation.running(
                    Component.SEARCH, Map.of("quarkus.elasticsearch.hosts", recorder.authority())));
            for (QueryKind kind : QueryKind.values()) {
                plain.put(
                        kind,
                        requests(search, kind, corpus, articles).stream()
                                .map(request -> elasticsearch.posting(PLAIN_SEARCH, recorder.recorded(request)))
                                .toList());
            }
            return plain;
        } finally {
            installation.stop(Component.SEARCH);
        }
    }

    private static List<HttpRequest> requests(Endpoint search, QueryKind kind, Corpus corpus, int articles) {
        return sample(corpus, articles).stream()
                .map(article -> search.getting("/v1/claims", kind.parameters(article)))
                .toList();
    }

    /** The related claims of a claim, with a match query for the words of the claim. */
    static ComparedQuery related(Installation installation, Corpus corpus, int articles) {
        Endpoint search = new Endpoint(installation.running(Component.SEARCH));
        Endpoint elasticsearch = new Endpoint(installation.elasticsearchAddress());
        List<HttpRequest> claimtrail = new ArrayList<>();
        List<HttpRequest> plain = new ArrayList<>();
        for (GeneratedArticle article : sample(corpus, articles)) {
            Claim claim = article.claims().claims().getFirst();
            claimtrail.add(search.getting("/v1/claims/" + claim.id() + "/related", Map.of()));
            ObjectNode match = JsonNodeFactory.instance.objectNode();
            match.withObject("/query/match").put("content.text", claim.content().text());
            plain.add(elasticsearch.posting(PLAIN_SEARCH, match));
        }
        return new ComparedQuery("related", claimtrail, plain);
    }

    /** Measures both for {@code duration} each, after a warm-up of half that time. */
    Measured measure(int clients, Duration duration) {
        ClosedLoad claimtrailLoad = new ClosedLoad(clients, claimtrail);
        ClosedLoad plainLoad = new ClosedLoad(clients, plain);
        plainLoad.during(duration.dividedBy(2));
        claimtrailLoad.during(duration.dividedBy(2));
        return new Measured(claimtrailLoad.during(duration), plainLoad.during(duration));
    }

    private static List<GeneratedArticle> sample(Corpus corpus, int articles) {
        SplittableRandom random = new SplittableRandom(articles);
        return IntStream.generate(() -> random.nextInt(articles))
                .limit(VARIANTS)
                .mapToObj(corpus::article)
                .toList();
    }
}
