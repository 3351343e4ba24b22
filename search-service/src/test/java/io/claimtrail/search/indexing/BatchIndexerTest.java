package io.claimtrail.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.crossreference.ClaimUpdate;
import io.claimtrail.search.crossreference.ClaimUpdates;
import io.claimtrail.search.crossreference.CrossReferencer;
import io.claimtrail.search.crossreference.NoCrossReferences;
import io.claimtrail.search.crossreference.UpdatedClaim;
import io.claimtrail.search.index.FakeElasticsearch;
import io.claimtrail.search.index.FakeElasticsearch.Call;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.indexing.Change.ArticleVersion;
import io.claimtrail.search.indexing.Change.ClaimDocument;
import io.claimtrail.search.indexing.Change.ClaimsVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchIndexerTest {

    private static final Generation GENERATION = new Generation("p-", 1);

    private final Deque<String> bulkAnswers = new ArrayDeque<>();
    private final Deque<String> ledgerEntries = new ArrayDeque<>();
    private String articles = "{\"docs\": []}";
    private String ledgerSequences = "{\"docs\": []}";
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

    /** As if this instance was suspended after it had written the ledger, for so long that the withdrawal is forgotten. */
    @Test
    void deletesClaimsAgainWhoseArticleAnotherInstanceHasWithdrawnMeanwhile() {
        ClaimsVersion claims = new ClaimsVersion(
                "a",
                5,
                Instant.EPOCH,
                List.of(new ClaimDocument(
                        "x", JsonNodeFactory.instance.objectNode().put("id", "x"))),
                TestRecords.plain("a", 1));
        bulkAnswers.add("{\"items\": [{\"index\": {\"status\": 201}}]}");
        bulkAnswers.add("{\"items\": [{\"index\": {\"status\": 201}}]}");
        bulkAnswers.add("{\"items\": [{\"delete\": {\"status\": 200}}]}");
        ledgerSequences = "{\"docs\": [{\"_id\": \"a\", \"_version\": 9, \"found\": true}]}";
        ledgerEntries.add("{\"docs\": []}");
        ledgerEntries.add("""
            {"docs": [{"_id": "a", "_version": 9, "found": true, "_source": {"claimIds": [], "withdrawn": true}}]}\
            """);

        indexer(new NoCrossReferences()).index(GENERATION, List.of(claims));

        assertThat(elasticsearch.calls())
                .filteredOn(call -> call.path().startsWith("/_bulk"))
                .extracting(call -> call.body().lines().findFirst().orElseThrow())
                .containsExactly(
                        action("index", "p-ledger-000001-writer", "a"),
                        action("index", "p-claims-000001-writer", "x"),
                        action("delete", "p-claims-000001-writer", "x"));
    }

    /** Otherwise it would write back what another instance has replaced during the outage. */
    @Test
    void readsAnotherClaimAgainBeforeEachAttemptToUpdateIt() {
        ClaimsVersion claims = new ClaimsVersion(
                "a",
                5,
                Instant.EPOCH,
                List.of(new ClaimDocument(
                        "x", JsonNodeFactory.instance.objectNode().put("id", "x"))),
                TestRecords.plain("a", 1));
        bulkAnswers.add("{\"items\": [{\"index\": {\"status\": 201}}]}");
        bulkAnswers.add("{\"items\": [{\"index\": {\"status\": 429}}]}");
        bulkAnswers.add("{\"items\": [{\"index\": {\"status\": 200}}]}");
        bulkAnswers.add("{\"items\": [{\"index\": {\"status\": 201}}]}");

        indexer(new OneUpdate("y")).index(GENERATION, List.of(claims));

        assertThat(elasticsearch.calls())
                .filteredOn(call -> call.body().contains("\"y\""))
                .extracting(call -> call.body().lines().toList().get(1))
                .containsExactly("{\"read\":1}", "{\"read\":2}");
    }

    /** The claims of every batch change one other claim, whose document tells how often it was read. */
    private static final class OneUpdate extends NoCrossReferences {

        private final ClaimUpdate update;
        private int reads;

        OneUpdate(String claimId) {
            this.update = new ClaimUpdate(claimId, 3, Map.of());
        }

        @Override
        public ClaimUpdates crossReference(
                Generation generation, Collection<ObjectNode> added, Set<String> deleted, Set<String> curated) {
            return new ClaimUpdates(List.of(), List.of(update));
        }

        @Override
        public List<UpdatedClaim> apply(Generation generation, Collection<ClaimUpdate> updates) {
            reads++;
            return updates.stream()
                    .map(open -> new UpdatedClaim(
                            open.id(),
                            open.sequence(),
                            JsonNodeFactory.instance.objectNode().put("read", reads)))
                    .toList();
        }
    }

    private static String action(String action, String alias, String id) {
        return "{\"%s\":{\"_index\":\"%s\",\"_id\":\"%s\",\"version\":5,\"version_type\":\"external_gte\"}}"
                .formatted(action, alias, id);
    }

    private void index(String... articleIds) {
        List<Change> changes = Stream.of(articleIds)
                .<Change>map(id ->
                        new ArticleVersion(id, 1, JsonNodeFactory.instance.objectNode(), TestRecords.plain(id, 1)))
                .toList();
        indexer().index(GENERATION, changes);
    }

    private BatchIndexer indexer() {
        // Articles alone are not cross-referenced.
        return indexer(null);
    }

    private BatchIndexer indexer(@Nullable CrossReferencer crossReferencer) {
        Ledger ledger = new Ledger(elasticsearch, new ObjectMapper());
        return new BatchIndexer(elasticsearch.bulk(), crossReferencer, ledger, deadLetters.publisher(), metrics);
    }

    private String answer(Call call) {
        if (call.path().startsWith("/p-articles-000001/_mget")) {
            return articles;
        }
        if (call.path().equals("/p-ledger-000001/_mget?_source=false")) {
            return ledgerSequences;
        }
        if (call.path().equals("/p-ledger-000001/_mget") && !ledgerEntries.isEmpty()) {
            return ledgerEntries.removeFirst();
        }
        if (!call.path().startsWith("/_bulk")) {
            return "{\"docs\": []}";
        }
        assertThat(bulkAnswers)
                .describedAs("no write is expected: %s", call.body())
                .isNotEmpty();
        return bulkAnswers.removeFirst();
    }

    private double indexed() {
        return metrics.get("claimtrail.documents.indexed").counter().count();
    }
}
