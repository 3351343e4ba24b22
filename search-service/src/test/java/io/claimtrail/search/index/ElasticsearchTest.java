package io.claimtrail.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElasticsearchTest {

    private HttpServer server;
    private RestClient client;
    private String answer = "{}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = answer.getBytes(UTF_8);
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

    private List<JsonNode> documents() {
        return new Elasticsearch(client, new ObjectMapper()).documents("an-index", List.of("a", "b", "c"));
    }
}
