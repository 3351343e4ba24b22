package io.claimtrail.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Bulk.Item;
import io.claimtrail.search.index.Bulk.Refused;
import io.claimtrail.search.index.Bulk.Settled;
import io.claimtrail.search.index.Bulk.Update;
import io.claimtrail.search.index.Bulk.Write;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkTest {

    @Test
    void settlesEachItemByItsStatus() {
        FakeElasticsearch elasticsearch = new FakeElasticsearch(call -> """
            {"items": [
              {"index": {"status": 201}}, {"index": {"status": 200}}, {"delete": {"status": 200}},
              {"index": {"status": 409}}, {"delete": {"status": 404}},
              {"index": {"status": 429}}, {"index": {"status": 503}},
              {"index": {"status": 400, "error": {"reason": "a field is unknown"}}}
            ]}\
            """);

        Settled<String> settled = elasticsearch
                .bulk()
                .send(List.of(
                        index("created"),
                        index("replaced"),
                        delete("deleted"),
                        index("older"),
                        delete("missing"),
                        index("too many"),
                        index("unavailable"),
                        index("invalid")));

        assertThat(settled.written()).containsExactly("created", "replaced", "deleted");
        assertThat(settled.stale()).containsExactly("older");
        assertThat(settled.toRetry()).map(Item::origin).containsExactly("too many", "unavailable");
        assertThat(settled.refused()).containsExactly(new Refused<>("invalid", "a field is unknown"));
    }

    @Test
    void retriesAnItemWithoutAResult() {
        FakeElasticsearch elasticsearch = new FakeElasticsearch(call -> "{\"items\": []}");

        assertThat(elasticsearch.bulk().send(List.of(index("a"))).toRetry()).hasSize(1);
    }

    @Test
    void sendsTheSequenceAsExternalVersion() {
        FakeElasticsearch elasticsearch = new FakeElasticsearch(
                call -> "{\"items\": [{\"index\": {\"status\": 201}}, {\"delete\": {\"status\": 200}}]}");

        elasticsearch.bulk().send(List.of(index("a"), delete("b")));

        assertThat(elasticsearch.calls()).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/_bulk?require_alias=true");
            assertThat(call.body()).isEqualTo("""
                {"index":{"_index":"an-alias","_id":"a","version":7,"version_type":"external_gte"}}
                {"text":"a"}
                {"delete":{"_index":"an-alias","_id":"b","version":7,"version_type":"external_gte"}}
                """);
        });
    }

    @Test
    void updatesADocumentOnlyAsItWasRead() {
        FakeElasticsearch elasticsearch = new FakeElasticsearch(call -> """
            {"items": [
              {"update": {"status": 200}}, {"update": {"status": 409}},
              {"update": {"status": 404, "error": {"type": "document_missing_exception"}}}
            ]}\
            """);

        Settled<String> settled =
                elasticsearch.bulk().send(List.of(update("same"), update("changed"), update("missing")));

        assertThat(settled.written()).containsExactly("same");
        assertThat(settled.stale()).containsExactly("changed", "missing");
        assertThat(elasticsearch.calls().getFirst().body()).startsWith("""
                {"update":{"_index":"an-alias","_id":"same","if_seq_no":5,"if_primary_term":2}}
                {"doc":{"text":"same"}}
                """);
    }

    @Test
    void failsIfTheIndexOfAnUpdateWasDeleted() {
        Bulk bulk = new FakeElasticsearch(
                        call ->
                                "{\"items\": [{\"update\": {\"status\": 404, \"error\": {\"type\": \"index_not_found_exception\"}}}]}")
                .bulk();

        assertThatThrownBy(() -> bulk.send(List.of(update("a")))).isInstanceOf(GenerationRetiredException.class);
    }

    @Test
    void refusesOnlyTheInvalidWriteOfARejectedRequest() {
        FakeElasticsearch elasticsearch = new FakeElasticsearch(call -> {
            if (call.body().contains("bad")) {
                throw FakeElasticsearch.refused(400, "malformed");
            }
            return "{\"items\": [{\"index\": {\"status\": 201}}]}";
        });

        Settled<String> settled = elasticsearch.bulk().send(List.of(index("a"), index("bad"), index("c")));

        assertThat(settled.written()).containsExactly("a", "c");
        assertThat(settled.refused()).containsExactly(new Refused<>("bad", "refused as a whole"));
    }

    @Test
    void failsIfARequestIsRejectedNotForItsContent() {
        FakeElasticsearch elasticsearch = new FakeElasticsearch(call -> {
            throw FakeElasticsearch.refused(403, "forbidden");
        });
        Bulk bulk = elasticsearch.bulk();

        assertThatThrownBy(() -> bulk.send(List.of(index("a"), index("b"))))
                .isInstanceOf(ElasticsearchRefusedException.class);

        assertThat(elasticsearch.calls()).hasSize(1);
    }

    @Test
    void failsIfTheIndexOfAWriteWasDeleted() {
        Bulk bulk = new FakeElasticsearch(call -> "{\"items\": [{\"index\": {\"status\": 404}}]}").bulk();

        assertThatThrownBy(() -> bulk.send(List.of(index("a"))))
                .isInstanceOf(GenerationRetiredException.class)
                .hasMessageContaining("an-alias");
    }

    @Test
    void splitsWritesIntoRequestsBySize() {
        FakeElasticsearch elasticsearch =
                new FakeElasticsearch(call -> "{\"items\": [{\"index\": {\"status\": 201}}]}");
        String large = "x".repeat(9 * 1024 * 1024);

        Settled<String> settled = elasticsearch
                .bulk()
                .send(List.of(
                        new Write<>("an-alias", "a", 7, document(large), "a"),
                        new Write<>("an-alias", "b", 7, document(large), "b")));

        assertThat(settled.written()).containsExactly("a", "b");
        assertThat(elasticsearch.calls()).hasSize(2);
    }

    private static Write<String> index(String id) {
        return new Write<>("an-alias", id, 7, document(id), id);
    }

    private static Update<String> update(String id) {
        return new Update<>("an-alias", id, new DocumentState(5, 2), document(id), id);
    }

    private static Write<String> delete(String id) {
        return new Write<>("an-alias", id, 7, null, id);
    }

    private static ObjectNode document(String text) {
        return JsonNodeFactory.instance.objectNode().put("text", text);
    }
}
