package io.claimtrail.search.api;

import static io.claimtrail.search.api.PublishedEvents.claim;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Span;
import io.claimtrail.edge.http.request.WorkPermits.Permit;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.search.list.ExportLimits;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class FormatsIT extends PublishingTests {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String ATOM = "application/atom+xml";

    @TestHTTPResource("/")
    URI service;

    @Inject
    ObjectMapper json;

    @Inject
    ExportLimits limits;

    @Test
    void exportsAllFromOnePointInTimeWhileWritesGoOn() throws Exception {
        for (int article = 0; article < 12; article++) {
            events.publish("export-" + article, longClaims(article));
        }
        awaitClaims("speaker=Exporter", 1200);

        Set<String> ids = new HashSet<>();
        int lines = 0;
        try (InputStream body = get("/v1/claims?speaker=Exporter", NDJSON, BodyHandlers.ofInputStream())
                        .body();
                BufferedReader reader = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                ids.add(json.readTree(line).path("id").asText());
                if (++lines == 1) {
                    events.publish("export-11", List.of(claim("replaced", "Exporter", "replaces a hundred")));
                    awaitClaims("speaker=Exporter", 1101);
                }
            }
        }

        assertThat(lines).isEqualTo(1200);
        assertThat(ids).hasSize(1200).doesNotContain("replaced");
    }

    @Test
    void showsEachItemInNdjsonAsInJson() throws Exception {
        publishHostileWords();

        String page = get("/v1/claims?article=hostile&q=ferry", "application/json", BodyHandlers.ofString())
                .body();
        List<String> lines = get("/v1/claims?article=hostile&q=ferry", NDJSON, BodyHandlers.ofString())
                .body()
                .lines()
                .toList();

        assertThat(lines).hasSize(3);
        assertThat(page).contains("\"items\":[" + String.join(",", lines) + "]");
    }

    @Test
    void writesCsvThatASpreadsheetReadsAndDoesNotRun() throws Exception {
        publishHostileWords();

        HttpResponse<String> answer = get("/v1/claims?article=hostile&sort=oldest", CSV, BodyHandlers.ofString());

        assertThat(answer.headers().map())
                .containsEntry("Content-Type", List.of("text/csv;charset=UTF-8;header=present"))
                .containsEntry("Content-Disposition", List.of("attachment; filename=\"claims.csv\""))
                .containsEntry("Vary", List.of("Accept"));
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(answer.body()))
                .getRecords();
        assertThat(rows)
                .extracting(row -> row.get("content.text"))
                .containsExactly("'=1+ferry", "a \"ferry\",\nor two", "ferry 😀");
        assertThat(rows).extracting(row -> row.get("speaker.name")).containsOnly("Ann Lee");
    }

    @ParameterizedTest
    @CsvSource({"/v1/articles?q=hostile", "/v1/speakers?q=ann", "/v1/reviews", "/v1/claims?article=hostile"})
    void answersEveryListInEveryFormat(String list) throws Exception {
        publishHostileWords();
        JsonNode document = json.readTree(given().get("/q/openapi?format=json").asString());
        JsonNode described =
                document.at("/paths").path(list.replaceAll("\\?.*", "")).at("/get/responses/200/content");

        assertThat(described.properties()).hasSize(5).allSatisfy(mediaType -> {
            assertThat(mediaType.getValue().has("example")).isTrue();
            HttpResponse<String> answer = get(list, mediaType.getKey(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith(mediaType.getKey());
        });
    }

    @Test
    void boundsAnExportOnlyWhereALimitIsGiven() throws Exception {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            claims.add(claim("bound-" + i, "Bo Berg", "number " + i));
        }
        events.publish("bounded", claims);
        awaitClaims("article=bounded", 150);

        assertThat(lines("/v1/claims?article=bounded&format=ndjson")).isEqualTo(150);
        assertThat(lines("/v1/claims?article=bounded&format=ndjson&limit=101")).isEqualTo(101);
        assertThat(lines("/v1/claims?article=bounded&format=csv&limit=1")).isEqualTo(2);
    }

    @Test
    void answersHeadWithoutAnExport() {
        given().accept(CSV)
                .head("/v1/articles")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("articles.csv"))
                .body(emptyString());
    }

    @Test
    void rejectsAnExportWhileTooManyAreWritten() {
        List<Permit> taken = new ArrayList<>();
        try {
            assertThatThrownBy(() -> {
                        while (true) {
                            taken.add(limits.acquire());
                        }
                    })
                    .isInstanceOf(HttpProblem.class);

            given().accept(CSV)
                    .get("/v1/articles")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("type", equalTo("urn:claimtrail:problem:overloaded"))
                    .body("detail", containsString("claimtrail.export.max-concurrent"));
            given().get("/v1/articles").then().statusCode(200);
        } finally {
            taken.forEach(Permit::close);
        }

        for (int i = 0; i <= taken.size(); i++) {
            given().accept(CSV).get("/v1/articles").then().statusCode(200);
        }
    }

    @Test
    void breaksTheConnectionWhereAnExportFails() {
        assertThatThrownBy(() -> get("/exports/broken?format=csv", "*/*", BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void endsAnExportWhoseClientHasLeft() throws Exception {
        get("/exports/endless?format=csv", "*/*", BodyHandlers.ofInputStream())
                .body()
                .close();

        assertThat(ExportsResource.END.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void refusesWhatItHasNot() {
        given().accept("image/png")
                .get("/v1/claims")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claimtrail:problem:not-acceptable"));
        for (String query : List.of("format=xml", "limit=0&format=csv", "cursor=x&format=csv")) {
            given().get("/v1/claims?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations[0].parameter", equalTo(query.replaceAll("=.*", "")));
        }
    }

    @Test
    void prefersTheAddressToAcceptAndJsonToAll() {
        given().accept("text/html,*/*;q=0.8").get("/v1/claims").then().contentType("application/json");
        given().accept("text/html").get("/v1/claims?format=csv").then().contentType(CSV);
        given().accept("application/json;q=0.5, text/csv")
                .get("/v1/claims")
                .then()
                .contentType(CSV);
    }

    @Test
    void offersASearchAsAFeedThatReadersFollow() throws Exception {
        events.publish("feed-1", Instant.parse("2026-03-01T09:00:00Z"), List.of(claim("e1", "Feed Reader", "a ferry")));
        events.publish(
                "feed-2",
                Instant.parse("2026-03-03T09:00:00Z"),
                List.of(claim("e2", "Feed Reader", "the ferry of the day")));
        awaitClaims("speaker=Feed Reader", 2);

        HttpResponse<String> newest =
                get("/v1/claims?q=ferry&speaker=Feed%20Reader&sort=oldest&limit=1", ATOM, BodyHandlers.ofString());

        Feed feed = atom(newest.body());
        assertThat(feed.getTitle()).isEqualTo("Claimtrail claims: ferry, Feed Reader");
        assertThat(feed.getUpdated()).isEqualTo("2026-03-03T09:00:00Z");
        assertThat(feed.getEntries()).extracting(Entry::getTitle).containsExactly("Feed Reader: The ferry of the day");
        assertThat(newest.headers().map()).containsEntry("Last-Modified", List.of("Tue, 03 Mar 2026 09:00:00 GMT"));
        Feed older =
                atom(get(link(feed, "next"), "*/*", BodyHandlers.ofString()).body());
        assertThat(older.getEntries()).extracting(Entry::getTitle).containsExactly("Feed Reader: A ferry");
        assertThat(older.getId()).isEqualTo(feed.getId());
        assertThat(atom(get(link(feed, "self"), "*/*", BodyHandlers.ofString()).body())
                        .getId())
                .isEqualTo(feed.getId());
    }

    @Test
    void sendsAFeedAgainOnlyWhereItHasChanged() throws Exception {
        events.publish("kept", List.of(claim("kept-1", "Feed Keeper", "one")));
        awaitClaims("speaker=Feed Keeper", 1);
        String address = "/v1/claims?speaker=Feed Keeper&format=jsonfeed";
        String tag = given().get(address).then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        events.publish(
                "late",
                Instant.parse("2026-01-01T09:00:00Z"),
                List.of(claim("kept-0", "Feed Keeper", "older, but late")));
        awaitClaims("speaker=Feed Keeper", 2);

        given().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(200)
                .contentType("application/feed+json")
                .body("items.id", equalTo(List.of("urn:claimtrail:claim:kept-1", "urn:claimtrail:claim:kept-0")));
    }

    @Test
    void answersOneClaimAsLinkedData() {
        publishHostileWords();

        given().accept("application/ld+json")
                .get("/v1/claims/h3")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("'@type'", equalTo("Quotation"))
                .body("creator.name", equalTo("Ann Lee"))
                .body("isPartOf.headline", equalTo("Title of hostile"));
        given().get("/v1/claims/h3").then().contentType("application/json").body("id", equalTo("h3"));
        given().accept("text/csv").get("/v1/claims/h3").then().statusCode(406);
    }

    private static Feed atom(String xml) throws FeedException {
        return (Feed) new WireFeedInput().build(new StringReader(xml));
    }

    private static String link(Feed feed, String relation) {
        return feed.getOtherLinks().stream()
                .filter(link -> link.getRel().equals(relation))
                .findFirst()
                .orElseThrow()
                .getHref();
    }

    private void publishHostileWords() {
        events.publish(
                "hostile",
                List.of(
                        claim("h1", "Ann Lee", "=1+ferry"),
                        claim("h2", "Ann Lee", "a \"ferry\",\nor two"),
                        claim("h3", "Ann Lee", "ferry 😀")));
        awaitClaims("article=hostile", 3);
    }

    /** A hundred claims whose context is so long that the buffers between server and client can't contain them all. */
    private static List<Claim> longClaims(int article) {
        String context = "word ".repeat(700);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String id = "export-" + article + "-" + i;
            claims.add(claim(
                    id, "Exporter", new Passage(id, List.of(new Span(0, id.length(), id, context, "", null)))));
        }
        return claims;
    }

    private long lines(String address) throws Exception {
        return get(address, "*/*", BodyHandlers.ofString()).body().lines().count();
    }

    private <T> HttpResponse<T> get(String address, String accept, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(address))
                .header("Accept", accept)
                .build();
        return HttpClient.newHttpClient().send(request, handler);
    }

    private static void awaitClaims(String query, int count) {
        CrossReferences.await();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/v1/claims?limit=1&" + query)
                        .then()
                        .statusCode(200)
                        .body("total.value", equalTo(count)));
    }
}
