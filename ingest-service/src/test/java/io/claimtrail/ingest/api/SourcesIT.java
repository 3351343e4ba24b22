package io.claimtrail.ingest.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.key.Role;
import io.claimtrail.localstack.StackTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sources with keys, on the same instance as {@link AccessIT}. The site is on loopback, which the profile allows. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@TestProfile(AccessIT.WithKeys.class)
class SourcesIT {

    /** The settings of a profile may be read by another class loader than the one of the test. */
    private static final String PORT = SourcesIT.class.getName() + ".port";

    private static final String SITE = site();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    private String admin;
    private String writer;

    /** Settings with which the service may fetch from the site. */
    static Map<String, String> settings() {
        return Map.of(
                "claimtrail.sources.enabled", "true",
                "claimtrail.sources.contact", "test@example.org",
                "claimtrail.sources.allowed-addresses", "127.0.0.0/8",
                "claimtrail.sources.ports", "80,443," + URI.create(SITE).getPort(),
                "claimtrail.sources.host-pause", "10ms");
    }

    @BeforeEach
    void makeKeys() {
        admin = AccessIT.KEYS.make(Role.ADMIN, "").key();
        writer = AccessIT.KEYS.make(Role.WRITER, "").key();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as(admin).get("/v1/sources").then().statusCode(200));
    }

    @Test
    void fetchesTheArticlesOfASitemapOnceAndShowsItsHealth() {
        String url = SITE + "/sitemap.xml";
        put("harbour", "{\"kind\": \"sitemap\", \"url\": \"" + url + "\", \"publisher\": \"Harbour Courier\"}")
                .then()
                .statusCode(202)
                .header("Location", containsString("/v1/sources/harbour"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as(admin)
                        .get("/v1/sources/harbour")
                        .then()
                        .statusCode(200)
                        .body("health.status", equalTo("ok"))
                        .body("health.pagesWaiting", equalTo(0))
                        .body("health.lastNewsAt", notNullValue())
                        .body("fullText", equalTo("page")));

        TopicLog<Article> articles = new TopicLog<>(kafka, prefix, Topic.ARTICLES, EventCodec.ARTICLES);
        assertThat(articles.published())
                .filteredOn(event -> !event.isWithdrawal()
                        && "Harbour Courier".equals(event.payload().publisher())
                        && event.payload().title().startsWith("Quay"))
                .extracting(event -> event.payload().url())
                .containsExactlyInAnyOrder(url.replace("sitemap.xml", "quay-1"), url.replace("sitemap.xml", "quay-2"));
        assertThat(given().get(SITE + "/requests").asString().lines())
                .containsExactlyInAnyOrder("/robots.txt", "/sitemap.xml", "/quay-1", "/quay-2");
        as(admin).get("/v1/sources").then().body("items.id", hasItem("harbour"));

        as(admin).delete("/v1/sources/harbour").then().statusCode(202);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as(admin).get("/v1/sources/harbour").then().statusCode(404));
    }

    @Test
    void triesASourceWithoutStoringIt() {
        String url = SITE + "/none.xml";
        as(admin)
                .contentType("application/json")
                .body("{\"kind\": \"sitemap\", \"url\": \"" + url + "\"}")
                .post("/v1/sources/tried/trial")
                .then()
                .statusCode(200)
                .body("problem", containsString("404"))
                .body("total", equalTo(0));

        as(admin).get("/v1/sources/tried").then().statusCode(404);
    }

    @Test
    void refusesAnAddressThatMustNotBeFetched() {
        put("inner", "{\"kind\": \"rss\", \"url\": \"http://169.254.169.254/latest\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:claimtrail:problem:invalid-source"))
                .body("violations.pointer", hasItem("/url"));
    }

    @Test
    void isForAdminsOnly() {
        as(writer).get("/v1/sources").then().statusCode(403);
        as(writer).get("/v1/sources/a").then().statusCode(403);
        as(writer).delete("/v1/sources/a").then().statusCode(403);
        as(writer)
                .contentType("application/json")
                .body("{}")
                .put("/v1/sources/a")
                .then()
                .statusCode(403);
        as(writer)
                .contentType("application/json")
                .body("{}")
                .post("/v1/sources/a/trial")
                .then()
                .statusCode(403);
        given().get("/v1/sources").then().statusCode(401);
    }

    private Response put(String id, String content) {
        return as(admin)
                .contentType("application/json")
                .body(content.getBytes(UTF_8))
                .put("/v1/sources/" + id);
    }

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    /** The address of the site; starts it where it does not run. */
    private static synchronized String site() {
        String running = System.getProperty(PORT);
        if (running != null) {
            return "http://127.0.0.1:" + running;
        }
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            server.createContext("/", new SiteHandler(address));
            server.start();
            System.setProperty(PORT, Integer.toString(server.getAddress().getPort()));
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with a sitemap and its pages; under /requests with the paths that were asked for. */
    private static final class SiteHandler implements HttpHandler {

        private final List<String> requests = new CopyOnWriteArrayList<>();
        private final Map<String, String> pages;

        private SiteHandler(String address) {
            pages = Map.of(
                    "/sitemap.xml", """
                    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                      <url><loc>%1$s/quay-1</loc></url><url><loc>%1$s/quay-2</loc></url></urlset>""".formatted(address),
                    "/quay-1", "Quay opens\n2026-03-02\nThe quay is open, Mayor Ana Ruiz said.",
                    "/quay-2", "Quay closes\n2026-03-03\nThe quay is closed, Mayor Ana Ruiz said.");
        }

        @Override
        public void handle(HttpExchange exchange) throws IOException {
            String path = exchange.getRequestURI().getPath();
            String content = path.equals("/requests") ? String.join("\n", requests) : pages.get(path);
            if (!path.equals("/requests") && !path.equals("/none.xml")) {
                requests.add(path);
            }
            byte[] bytes = content == null ? new byte[0] : content.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", path.endsWith(".xml") ? "application/xml" : "text/plain");
            exchange.sendResponseHeaders(content == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }
}
