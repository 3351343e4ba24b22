package io.claimtrail.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.claimtrail.search.index.FakeElasticsearch;
import io.claimtrail.search.index.FakeElasticsearch.Call;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.indexing.Change.ArticleVersion;
import io.claimtrail.search.indexing.Change.ClaimDocument;
import io.claimtrail.search.indexing.Change.ClaimsVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchIndexerTest {

    private static final Generation GENERATION = new Generation("p-", 1);

    private final Deque<String> bulkAnswers = new ArrayDeque<>();
    private String articles = "{\"docs\": []}";
    private final FakeElasticsearch elasticsearch = new FakeElasticsearch(this::answer);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final CollectedDeadLetters deadLetters = new CollectedDeadLetters();

    @Test
    void countsOnlyDocumentsThatWereWritten() {
        bulkAnswers.add("""
            {"items": [{"index": {"status": 201}}, {"index": {"status": 200}}, {"index": {"status": 409}},
                       {"index": {"status": 400, "error": {"reason": "a field is unknown"}}}]}\
            """);

        index("new", "replaced", "stale", "invalid");

        assertThat(indexed()).isEqualTo(2);
    }

    @Test
    void countsARetriedDocumentOnce() {
        bulkAnswers.add("{\"items\": [{\"index\": {\"status\": 201}}, {\"index\": {\"status\": 429}}]}");
        bulkAnswers.add("{\"items\": [{\"index\": {\"status\": 201}}]}");

        index("at once", "later");

        assertThat(indexed()).isEqualTo(2);
    }

    @Test
    void sendsTheRecordOfARefusedDocumentToTheDeadLetterTopic() {
        bulkAnswers.add("""
            {"items": [{"index": {"status": 201}}, {"index": {"status": 409}},
                       {"index": {"status": 400, "error": {"reason": "a field is unknown"}}}]}\
            """);

        index("new", "stale", "invalid");

        assertThat(deadLetters.keys()).containsExactly("invalid");
    }

    @Test
    void writesNoClaimsThatAreOlderThanTheArticleInTheIndex() {
        ClaimsVersion claims = new ClaimsVersion(
                "a",
                5,
                Instant.EPOCH,
                List.of(new ClaimDocument("x", JsonNodeFactory.instance.objectNode())),
                TestRecords.plain("a", 1));
        articles = "{\"docs\": [{\"_id\": \"a\", \"_version\": 7, \"found\": true}]}";

        assertThat(indexer().index(GENERATION, List.of(claims))).isEmpty();

        assertThat(elasticsearch.calls()).noneMatch(call -> call.path().startsWith("/_bulk"));
    }

    private void index(String... articleIds) {
        List<Change> changes = Stream.of(articleIds)
                .<Change>map(id ->
                        new ArticleVersion(id, 1, JsonNodeFactory.instance.objectNode(), TestRecords.plain(id, 1)))
                .toList();
        indexer().index(GENERATION, changes);
    }

    private BatchIndexer indexer() {
        Ledger ledger = new Ledger(elasticsearch, new ObjectMapper());
        // Articles alone are not cross-referenced.
        return new BatchIndexer(elasticsearch.bulk(), null, ledger, deadLetters.publisher(), metrics);
    }

    private String answer(Call call) {
        if (call.path().startsWith("/p-articles-000001/_mget")) {
            return articles;
        }
        return call.path().startsWith("/_bulk") ? bulkAnswers.removeFirst() : "{\"docs\": []}";
    }

    private double indexed() {
        return metrics.get("claimtrail.documents.indexed").counter().count();
    }
}
