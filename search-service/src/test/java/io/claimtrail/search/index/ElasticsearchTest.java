package io.claimtrail.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElasticsearchTest {

    private HttpServer server;
    private RestClient client;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private String answer = "{}";
    private UnaryOperator<String> answerTo = request -> answer;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] body = answerTo.apply(requests.getLast()).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        client = RestClient.builder(
                        new HttpHost("127.0.0.1", server.getAddress().getPort()))
                .build();
    }

    @AfterEach
    void end() throws IOException {
        client.close();
        server.stop(0);
    }

    @Test
    void aDocumentThatIsNotThereIsLeftOut() {
        answer = """
                {"docs":[{"_id":"a","_version":7,"found":true,"_source":{}},{"_id":"b","found":false},
                 {"_id":"c","error":{"type":"index_not_found_exception","reason":"no such index"}}]}""";

        assertThat(documents())
                .singleElement()
                .satisfies(document -> assertThat(document.path("_id").asText()).isEqualTo("a"));
    }

    @Test
    void aDocumentThatCouldNotBeReadIsNotTakenForAbsent() {
        answer = """
                {"docs":[{"_id":"a","_version":7,"found":true,"_source":{}},
                 {"_id":"b","error":{"type":"no_shard_available_action_exception","reason":"no shard"}}]}""";

        assertThatThrownBy(this::documents)
                .isInstanceOf(ElasticsearchUnavailableException.class)
                .hasMessageContaining("no_shard_available_action_exception");
    }

    @Test
    void aSearchThatFailsForItsContentIsNotRetried() {
        answer = """
                {"responses":[{"status":200,"hits":{"hits":[]}},
                 {"status":400,"error":{"type":"query_shard_exception","reason":"too many clauses"}}]}""";

        assertThatThrownBy(this::searches).isInstanceOfSatisfying(ElasticsearchRefusedException.class, refused -> {
            assertThat(refused.isForContent()).isTrue();
            assertThat(refused).hasMessageContaining("too many clauses");
        });
    }

    @Test
    void aSearchThatFailsForLackOfAShardIsRetried() {
        answer = """
                {"responses":[{"status":503,"error":{"type":"search_phase_execution_exception","reason":"all failed"}}]}""";

        assertThatThrownBy(this::searches).isInstanceOf(ElasticsearchUnavailableException.class);
    }

    @Test
    void aResponseThatIsTooLargeIsNotTakenForAnOutage() {
        answer = "{\"docs\":[{\"_id\":\"a\",\"found\":true,\"_source\":{\"text\":\"" + "x".repeat(200) + "\"}}]}";
        Elasticsearch small = new Elasticsearch(client, new ObjectMapper(), new TestIndexConfig(100));

        assertThatThrownBy(() -> small.documents("an-index", List.of("a", "b", "c", "d")))
                .isInstanceOfSatisfying(ElasticsearchRefusedException.class, refused -> {
                    assertThat(refused.isForContent()).isTrue();
                    assertThat(refused).hasMessageContaining("claimtrail.elasticsearch.max-response-size");
                });
        assertThat(requests).describedAs("smaller and smaller ones").hasSize(3);
    }

    @Test
    void documentsThatDoNotFitIntoOneResponseAreReadInSeveral() {
        answerTo = request -> request.contains(",")
                ? "{\"docs\":[" + "0".repeat(200) + "]}"
                : "{\"docs\":[{\"_id\":\"a\",\"found\":true}]}";
        Elasticsearch small = new Elasticsearch(client, new ObjectMapper(), new TestIndexConfig(100));

        assertThat(small.documents("an-index", List.of("a", "b", "c"))).hasSize(3);
    }

    @Test
    void manyDocumentsAreReadInSeveralRequests() {
        answer = "{\"docs\":[]}";

        elasticsearch()
                .documents(
                        "an-index",
                        IntStream.range(0, 1200).mapToObj(Integer::toString).toList());

        assertThat(requests).hasSize(3);
    }

    private List<JsonNode> searches() {
        ObjectNode search = JsonNodeFactory.instance.objectNode();
        return elasticsearch().searchAll("an-index", List.of(search, search));
    }

    private List<JsonNode> documents() {
        return elasticsearch().documents("an-index", List.of("a", "b", "c"));
    }

    private Elasticsearch elasticsearch() {
        return new Elasticsearch(client, new ObjectMapper(), new TestIndexConfig());
    }
}
