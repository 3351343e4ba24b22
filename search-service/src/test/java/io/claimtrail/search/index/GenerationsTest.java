package io.claimtrail.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.search.index.FakeElasticsearch.Call;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class GenerationsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void createsTheFirstGenerationAndMakesItLive() {
        FakeElasticsearch elasticsearch = new FakeElasticsearch(call -> {
            if (call.is("GET", "/_alias/p-claims-write")) {
                throw FakeElasticsearch.refused(404, "alias missing");
            }
            return "{}";
        });

        Generation generation = generations(elasticsearch).liveOrFirst(unused -> false);

        assertThat(generation).isEqualTo(new Generation("p-", 1));
        assertThat(paths(elasticsearch, "PUT"))
                .containsExactly(
                        "/p-articles-000001",
                        "/p-claims-000001",
                        "/p-reviews-000001",
                        "/p-speakers-000001",
                        "/p-ledger-000001",
                        "/p-blocks-000001");
        assertThat(elasticsearch.calls().getLast()).satisfies(call -> {
            assertThat(call.path()).isEqualTo("/_aliases");
            assertThat(call.body())
                    .contains("{\"add\":{\"index\":\"p-claims-000001\",\"alias\":\"p-claims\"}}")
                    .contains("{\"add\":{\"index\":\"p-claims-000001\",\"alias\":\"p-claims-write\"}}");
        });
    }

    @Test
    void createsIndicesWithReplicasAndAWriteAlias() {
        FakeElasticsearch elasticsearch = new FakeElasticsearch(call -> "{}");

        generations(elasticsearch).create(new Generation("p-", 2));

        assertThat(elasticsearch.calls())
                .allSatisfy(call -> assertThat(call.body()).contains("\"number_of_replicas\":2"))
                .anySatisfy(call -> assertThat(call.body()).contains("\"aliases\":{\"p-claims-000002-writer\":{}}"));
    }

    @Test
    void leavesACompleteLiveGenerationAlone() {
        FakeElasticsearch elasticsearch = live(call -> {
            throw FakeElasticsearch.refused(400, "resource_already_exists_exception");
        });

        assertThat(generations(elasticsearch).liveOrFirst(unused -> false).number())
                .isEqualTo(3);

        assertThat(paths(elasticsearch, "POST")).isEmpty();
    }

    @Test
    void addsFieldsThatAnOlderReleaseDidNotHave() {
        FakeElasticsearch elasticsearch = live(call -> {
            throw FakeElasticsearch.refused(400, "resource_already_exists_exception");
        });

        generations(elasticsearch).liveOrFirst(unused -> false);

        assertThat(elasticsearch.calls())
                .filteredOn(call -> call.is("PUT", "/p-claims-000003/_mapping"))
                .singleElement()
                .satisfies(
                        call -> assertThat(call.body()).contains("\"stance\":").doesNotContain("\"cue\":"));
    }

    @Test
    void addsAnIndexThatAnOlderReleaseDidNotHave() {
        FakeElasticsearch elasticsearch = live(call -> {
            if (call.is("PUT", "/p-speakers-000003") || call.is("POST", "/_aliases")) {
                return "{}";
            }
            throw FakeElasticsearch.refused(400, "resource_already_exists_exception");
        });

        assertThat(generations(elasticsearch).liveOrFirst(unused -> false).number())
                .isEqualTo(3);

        assertThat(paths(elasticsearch, "POST")).containsExactly("/_aliases");
        assertThat(elasticsearch.calls().getLast().body())
                .describedAs("a rebuild may have moved the aliases since")
                .contains(
                        "{\"remove\":{\"index\":\"p-claims-000003\",\"alias\":\"p-claims-write\",\"must_exist\":true}}");
    }

    @Test
    void createsNoFirstGenerationWhereAnotherOneExists() {
        FakeElasticsearch elasticsearch = withoutLive("{\"p-claims-000002\": {\"aliases\": {}}}");
        Generations generations = generations(elasticsearch);

        assertThatThrownBy(() -> generations.liveOrFirst(unused -> false))
                .isInstanceOf(IndexLostException.class)
                .hasMessageContaining("p-claims-000002")
                .hasMessageContaining("rebuild the index");

        assertThat(paths(elasticsearch, "PUT")).isEmpty();
        assertThat(paths(elasticsearch, "POST")).isEmpty();
        assertThatThrownBy(generations::checkReadable).hasMessageContaining("rebuild the index");
    }

    @Test
    void createsNoFirstGenerationWhereItsGroupHasCommittedOffsets() {
        FakeElasticsearch elasticsearch = withoutLive("{}");

        assertThatThrownBy(() -> generations(elasticsearch).liveOrFirst(new Generation("p-", 1)::equals))
                .isInstanceOf(IndexLostException.class)
                .hasMessageContaining("committed offsets");

        assertThat(paths(elasticsearch, "PUT")).isEmpty();
    }

    @Test
    void completesAFirstGenerationWhoseCreationWasInterrupted() {
        FakeElasticsearch elasticsearch = withoutLive("{\"p-claims-000001\": {\"aliases\": {}}}");

        assertThat(generations(elasticsearch).liveOrFirst(unused -> false).number())
                .isEqualTo(1);
    }

    @Test
    void neverDeletesTheLiveGeneration() {
        FakeElasticsearch elasticsearch = live(call -> "{}");

        generations(elasticsearch).delete(new Generation("p-", 3));
        generations(elasticsearch).delete(new Generation("p-", 4));

        assertThat(paths(elasticsearch, "DELETE"))
                .hasSize(Index.values().length)
                .allMatch(path -> path.contains("-000004"));
    }

    @Test
    void deletesGenerationsOnlyAfterTheirCursorsHaveExpired() {
        FakeElasticsearch elasticsearch =
                new FakeElasticsearch(call -> call.method().equals("GET") ? """
                    {"p-claims-000001": {"mappings": {"_meta": {"retiredAt": "2026-03-02T09:54:00Z"}}},
                     "p-claims-000002": {"mappings": {"_meta": {"retiredAt": "2026-03-02T09:56:00Z"}}},
                     "p-claims-000003": {"mappings": {}},
                     "p-claims-000004": {"mappings": {}}}\
                    """ : "{}");

        generations(elasticsearch).deleteRetired(new Generation("p-", 3), NOW);

        assertThat(paths(elasticsearch, "DELETE"))
                .hasSize(Index.values().length)
                .allMatch(path -> path.contains("-000001"))
                .last()
                .isEqualTo("/p-claims-000001?ignore_unavailable=true");
        assertThat(paths(elasticsearch, "PUT")).isEmpty();
    }

    @Test
    void retiresAnOlderGenerationThatAKilledRebuildLeft() {
        FakeElasticsearch elasticsearch = new FakeElasticsearch(
                call -> call.method().equals("GET") ? "{\"p-claims-000002\": {\"mappings\": {}}}" : "{}");

        generations(elasticsearch).deleteRetired(new Generation("p-", 3), NOW);

        assertThat(elasticsearch.calls().getLast())
                .isEqualTo(new Call(
                        "PUT", "/p-claims-000002/_mapping", "{\"_meta\":{\"retiredAt\":\"2026-03-02T10:00:00Z\"}}"));
    }

    private static FakeElasticsearch withoutLive(String existing) {
        return new FakeElasticsearch(call -> {
            if (call.is("GET", "/_alias/p-claims-write")) {
                throw FakeElasticsearch.refused(404, "alias missing");
            }
            return call.is("GET", "/p-claims-*/_alias") ? existing : "{}";
        });
    }

    /** Has a live generation whose index of claims lacks all fields but one. */
    private static FakeElasticsearch live(Function<Call, String> other) {
        return new FakeElasticsearch(call -> {
            if (call.path().endsWith("/_mapping")) {
                return "{\"p-claims-000003\":{\"mappings\":{\"properties\":{\"cue\":{}}}}}";
            }
            return call.is("GET", "/_alias/p-claims-write") ? "{\"p-claims-000003\": {}}" : other.apply(call);
        });
    }

    private static List<String> paths(FakeElasticsearch elasticsearch, String method) {
        return elasticsearch.calls().stream()
                .filter(call -> call.method().equals(method))
                .map(Call::path)
                .toList();
    }

    private static Generations generations(Elasticsearch elasticsearch) {
        IndexConfig config = new TestIndexConfig();
        IndexDefinitions definitions = new IndexDefinitions(elasticsearch, config, new ObjectMapper());
        return new Generations(elasticsearch, definitions, config, new ObjectMapper());
    }
}
