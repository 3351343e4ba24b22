package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.Server;
import io.claimtrail.localstack.server.ServiceNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/** Services connect to Kafka and Elasticsearch by mutual TLS, which settings alone enable. */
@Execution(CONCURRENT)
class TlsIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private static final String ARTICLE = """
        {"title":"Locks","publisher":"Tls Post","publishedAt":"2026-03-02T10:00:00Z",\
        "body":"“The locks are new,” said Mayor Ana Ruiz."}\
        """;

    @TempDir
    private static Path folder;

    private static Authority authority;
    private static TlsServers servers;
    private static Path ours;
    private static Path foreign;

    private final List<Server> started = new ArrayList<>();

    @BeforeAll
    static void startServers() throws Exception {
        authority = Authority.create(folder, "ours");
        ours = authority.issue("service");
        foreign = Authority.create(folder, "elsewhere").issue("unknown");
        servers = TlsServers.start(folder, authority);
    }

    @AfterAll
    static void stopServers() {
        servers.close();
    }

    @AfterEach
    void stopServices() {
        started.forEach(Server::kill);
    }

    @Test
    void anArticleIsPostedAndFound() {
        Api search = start(Component.SEARCH, settings(kafka(ours), elasticsearch(ours)));
        Api claims = start(Component.CLAIMS, kafka(ours));
        Api ingest = start(Component.INGEST, kafka(ours));
        await().atMost(TIMEOUT)
                .ignoreExceptions()
                .until(() -> ingest.isReady() && claims.isReady() && search.isReady());

        HttpResponse<String> posted = ingest.post("/v1/articles", ARTICLE);

        assertThat(posted.statusCode()).isEqualTo(202);
        await().atMost(TIMEOUT).until(() -> search.total("/v1/claims?publisher=Tls%20Post") == 1);
    }

    @Test
    void kafkaRejectsUnknownClients() {
        Api unknown = start(Component.INGEST, kafka(foreign));
        Api anonymous = start(Component.INGEST, kafka());

        assertRejected(unknown, "certificate");
        assertRejected(anonymous, "certificate");
        assertThat(unknown.post("/v1/articles", ARTICLE).statusCode()).isEqualTo(503);
        assertThat(anonymous.post("/v1/articles", ARTICLE).statusCode()).isEqualTo(503);
    }

    @Test
    void elasticsearchRejectsUnknownClients() {
        Api unknown = start(Component.SEARCH, settings(kafka(ours), elasticsearch(foreign)));
        Api anonymous = start(Component.SEARCH, settings(kafka(ours), elasticsearch()));

        assertRejected(unknown, "TLS");
        assertRejected(anonymous, "TLS");
        assertThat(unknown.get("/v1/claims").statusCode()).isEqualTo(503);
        assertThat(anonymous.get("/v1/claims").statusCode()).isEqualTo(503);
    }

    private static void assertRejected(Api service, String reason) {
        await().atMost(TIMEOUT).ignoreExceptions().untilAsserted(() -> {
            HttpResponse<String> ready = service.get("/q/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains(reason);
        });
    }

    private Api start(Component service, Map<String, String> settings) {
        int port = FreePorts.next();
        Path home = folder.resolve(service.label() + "-" + port);
        started.add(Server.start(new ServiceNode(
                service.label(),
                Installation.application(service, folder.resolve("apps")),
                home,
                home.resolve("log"),
                port,
                256,
                settings)));
        return new Api(port);
    }

    private static Map<String, String> settings(Map<String, String> one, Map<String, String> other) {
        Map<String, String> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }

    /** Settings of a client without a certificate. */
    private static Map<String, String> kafka() {
        return Map.of(
                "kafka.bootstrap.servers",
                servers.kafka(),
                "kafka.security.protocol",
                "SSL",
                "kafka.ssl.truststore.type",
                "PEM",
                "kafka.ssl.truststore.location",
                authority.certificate().toString());
    }

    private static Map<String, String> kafka(Path store) {
        return settings(
                kafka(),
                Map.of(
                        "kafka.ssl.keystore.type",
                        "PKCS12",
                        "kafka.ssl.keystore.location",
                        store.toString(),
                        "kafka.ssl.keystore.password",
                        Authority.PASSWORD));
    }

    /** Settings of a client without a certificate. */
    private static Map<String, String> elasticsearch() {
        return Map.of(
                "quarkus.elasticsearch.hosts", servers.elasticsearch(),
                "quarkus.elasticsearch.protocol", "https",
                "quarkus.tls.elasticsearch.trust-store.pem.certs",
                        authority.certificate().toString());
    }

    private static Map<String, String> elasticsearch(Path store) {
        return settings(
                elasticsearch(),
                Map.of(
                        "quarkus.tls.elasticsearch.key-store.p12.path",
                        store.toString(),
                        "quarkus.tls.elasticsearch.key-store.p12.password",
                        Authority.PASSWORD));
    }
}
