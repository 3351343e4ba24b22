package io.claimtrail.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.corpus.Story;
import io.claimtrail.bench.installation.Endpoint;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.bench.installation.SearchRecorder;
import io.claimtrail.bench.load.Latencies;
import io.claimtrail.bench.load.Load;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.localstack.Component;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Something to ask of search-service, in many variants, beside what one would ask of Elasticsearch instead.
 *
 * @param asked requests to search-service
 * @param bare requests to Elasticsearch, as many
 */
record Question(String name, List<HttpRequest> asked, List<HttpRequest> bare) {

    private static final int VARIANTS = 100;
    private static final String BARE_SEARCH = "/claimtrail-claims/_search";

    /** How long either took to answer. */
    record Answered(Latencies claimtrail, Latencies plain) {}

    /** One question of each kind, beside the search that search-service makes of it, sent as it is. */
    static List<Question> searches(Installation installation, Corpus corpus, int stories) {
        Endpoint elasticsearch = new Endpoint(installation.elasticsearchAddress());
        installation.stop(Component.SEARCH);
        try (SearchRecorder recorder = new SearchRecorder(elasticsearch)) {
            Endpoint search = new Endpoint(installation.running(
                    Component.SEARCH, Map.of("quarkus.elasticsearch.hosts", recorder.authority())));
            List<Question> questions = new ArrayList<>();
            for (QueryKind kind : QueryKind.values()) {
                List<HttpRequest> asked = sample(corpus, stories).stream()
                        .map(story -> search.getting("/v1/claims", kind.parameters(story)))
                        .toList();
                List<HttpRequest> bare = asked.stream()
                        .map(request -> elasticsearch.posting(BARE_SEARCH, recorder.recorded(request)))
                        .toList();
                questions.add(new Question(kind.label(), asked, bare));
            }
            return questions;
        } finally {
            // From here on without anything between.
            installation.stop(Component.SEARCH);
            installation.running(Component.SEARCH);
        }
    }

    /** What is related to a claim, beside the claims that match its words best. */
    static Question related(Installation installation, Corpus corpus, int stories) {
        Endpoint search = new Endpoint(installation.running(Component.SEARCH));
        List<HttpRequest> asked = new ArrayList<>();
        List<HttpRequest> bare = new ArrayList<>();
        for (Story story : sample(corpus, stories)) {
            Claim claim = story.claims().claims().getFirst();
            asked.add(search.getting("/v1/claims/" + claim.id() + "/related", Map.of()));
            ObjectNode match = JsonNodeFactory.instance.objectNode();
            match.withObject("/query/match").put("content.text", claim.content().text());
            bare.add(new Endpoint(installation.elasticsearchAddress()).posting(BARE_SEARCH, match));
        }
        return new Question("related", asked, bare);
    }

    /** Asks both for {@code duration} each, after a while that does not count. */
    Answered ask(int clients, Duration duration) {
        Load ours = new Load(clients, asked);
        Load plain = new Load(clients, bare);
        plain.during(duration.dividedBy(2));
        ours.during(duration.dividedBy(2));
        return new Answered(ours.during(duration), plain.during(duration));
    }

    private static List<Story> sample(Corpus corpus, int stories) {
        SplittableRandom random = new SplittableRandom(stories);
        return IntStream.generate(() -> random.nextInt(stories))
                .limit(VARIANTS)
                .mapToObj(corpus::story)
                .toList();
    }
}
