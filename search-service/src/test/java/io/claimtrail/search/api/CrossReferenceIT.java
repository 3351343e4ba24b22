package io.claimtrail.search.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.search.api.Newsroom.Report;
import io.claimtrail.search.api.Newsroom.Said;
import io.claimtrail.search.indexing.Reindex;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs early: one test rebuilds the index from all records that tests have written. */
@Order(2)
@QuarkusTest
@WithTestResource(StackTestResource.class)
class CrossReferenceIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @Inject
    Reindex reindex;

    private Records records;
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        records = new Records(kafka, prefix);
        newsroom = new Newsroom(records, prefix);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void joinsTheFormsOfOneName() {
        newsroom.publish(Report.of("quill-2", "Post", "2026-03-03", new Said("Quill", null, "tides are high")));
        newsroom.publish(Report.of(
                "quill-1", "Courier", "2026-03-02", new Said("Marta Quill", "harbour master", "tugs are late")));

        await(() -> claim("quill-2#0").body("speaker.name", equalTo("Marta Quill")));
        String id = claim("quill-1#0").extract().path("speaker.id");
        claim("quill-2#0").body("speaker.id", equalTo(id)).body("source.text", equalTo("Quill"));
        await(() -> given().get("/v1/claims?speaker=marta quill").then().body("items", hasSize(2)));
        given().get("/v1/claims?speaker=" + id).then().body("items", hasSize(2));
        given().get("/v1/speakers/" + id).then().statusCode(200).body("claims", equalTo(2));
    }

    @Test
    void keepsNamesakesApartAndLeavesOpenWhoIsMeant() {
        newsroom.publish(
                Report.of("brandt-1", "Courier", "2026-03-02", new Said("Olaf Brandt", "hydrologist", "ice is thin")));
        newsroom.publish(Report.of(
                "brandt-2", "Post", "2026-03-03", new Said("Olaf Brandt", "striker for Rovers", "we can win")));
        newsroom.publish(Report.of("brandt-3", "Globe", "2026-03-04", new Said("Brandt", null, "thank you all")));

        await(() -> claim("brandt-3#0")
                .body("speaker.status", equalTo("ambiguous"))
                .body("speaker.id", nullValue())
                .body("speaker.candidates.role", hasSize(2)));
        String hydrologist = claim("brandt-1#0").extract().path("speaker.id");
        String striker = claim("brandt-2#0").extract().path("speaker.id");
        assertThat(hydrologist).isNotEqualTo(striker);
        await(() -> given().get("/v1/speakers/" + striker)
                .then()
                .body("claims", equalTo(1))
                .body("namesakes.id", equalTo(List.of(hydrologist))));
        given().get("/v1/claims?speaker=olaf brandt").then().body("speakers.id", hasSize(2));
    }

    @Test
    void letsACuratorJoinTwoNames() {
        newsroom.publish(Report.of("alias-1", "Courier", "2026-03-02", new Said("Ragna Holtby", null, "rain is due")));
        newsroom.publish(Report.of("alias-2", "Post", "2026-03-03", new Said("Ragna Winter", null, "sun is due")));
        await(() -> claim("alias-2#0").body("speaker.name", equalTo("Ragna Winter")));

        newsroom.curate("ragna", "Ragna Holtby", "Ragna Winter");

        await(() ->
                claim("alias-2#0").body("speaker.id", equalTo("ragna")).body("speaker.name", equalTo("Ragna Holtby")));
        claim("alias-1#0").body("speaker.id", equalTo("ragna"));
        await(() -> given().get("/v1/speakers/ragna")
                .then()
                .body("claims", equalTo(2))
                .body("names.name", containsInAnyOrder("Ragna Holtby", "Ragna Winter"))
                .body("curated.aliases", equalTo(List.of("Ragna Winter"))));

        newsroom.curate("ragna", null);

        await(() -> claim("alias-2#0").body("speaker.name", equalTo("Ragna Winter")));
    }

    @Test
    void countsCopiesAsSightingsOfOneStatement() {
        Report original = Report.of(
                "ferry-1",
                "Courier",
                "2026-03-02",
                new Said("Ines Falk", "mayor", "the ferry will sail every night until June"));
        Report copy = Report.of(
                "ferry-2",
                "Post",
                "2026-03-03",
                new Said("Ines Falk", "mayor", "the ferry will sail every night until June"));
        newsroom.publish(copy);
        newsroom.publish(original);

        await(() -> claim("ferry-2#0").body("statement.sightings", equalTo(2)));
        String statement = claim("ferry-2#0").extract().path("statement.id");
        await(() -> given().get("/v1/statements/" + statement)
                .then()
                .statusCode(200)
                .body("sightings.id", equalTo(List.of("ferry-1#0", "ferry-2#0"))));
        await(() -> given().get("/v1/claims?speaker=falk&q=ferry&group=statement")
                .then()
                .body("items", hasSize(1))
                .body("total.value", equalTo(1)));
        given().get("/v1/claims?speaker=falk&q=ferry").then().body("items", hasSize(2));
        assertThat(given().get("/v1/claims?speaker=falk&q=ferry&group=statement&format=ndjson")
                        .asString()
                        .lines())
                .hasSize(1);
        related("ferry-1#0")
                .body("same.claim.id", equalTo(List.of("ferry-2#0")))
                .body("same[0].reason", equalTo("the same words"))
                .body("similar", hasSize(0));

        newsroom.withdraw(original);

        await(() -> claim("ferry-2#0").body("statement.sightings", equalTo(1)));
        await(() -> given().get("/v1/statements/" + statement).then().statusCode(404));
        related("ferry-2#0").body("same", hasSize(0));
    }

    @Test
    void countsMoreCopiesThanAreComparedWithEach() {
        int copies = 40;
        for (int i = 1; i <= copies; i++) {
            String id = "wire-%02d".formatted(i);
            Said said = new Said("Tove Lindqvist", "minister", "the bridge opens to lorries before the winter");
            newsroom.publish(Report.of(id, "Outlet " + i, "2026-03-02", said));
            if (i % 10 == 0) {
                await(() -> claim(id + "#0").body("statement.sightings", greaterThanOrEqualTo(10)));
            }
        }

        await(() -> given().get("/v1/claims?speaker=lindqvist&limit=100")
                .then()
                .body("items", hasSize(copies))
                .body("items.statement.sightings", everyItem(equalTo(copies))));
    }

    @Test
    void remembersAllThatOneWhoSpeaksVeryOftenSaid() {
        int articles = 4;
        int each = 300;
        for (int i = 0; i < articles; i++) {
            int first = i * each;
            newsroom.publish(Report.of(
                    "briefing-" + i,
                    "Agency",
                    "2026-04-0" + (i + 1),
                    IntStream.range(first, first + each)
                            .mapToObj(CrossReferenceIT::briefing)
                            .toArray(Said[]::new)));
        }
        await(() -> claim("briefing-3#299").body("statement.sightings", equalTo(1)));

        newsroom.publish(Report.of("echo", "Echo", "2026-04-09", briefing(articles * each - 1)));

        await(() -> claim("echo#0").body("statement.sightings", equalTo(2)));
        claim("briefing-3#299").body("statement.sightings", equalTo(2));
    }

    /** One of many things that have nothing to do with one another. */
    private static Said briefing(int number) {
        String letters = Integer.toString(number, 26)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                .collect(Collectors.joining());
        return new Said(
                "Oddvar Brekke",
                "spokesman",
                "zu%1$s sends qe%1$s towards vo%1$s because ki%1$s awaits".formatted(letters));
    }

    @Test
    void tellsWhatASpeakerSaidDifferentlyLater() {
        newsroom.publish(Report.of(
                "tunnel-1",
                "Courier",
                "2026-03-02",
                new Said("Per Aldis", "minister", "the tunnel will cost 400 million crowns")));
        newsroom.publish(Report.of(
                "tunnel-2",
                "Post",
                "2026-04-20",
                new Said("Per Aldis", "minister", "the tunnel will cost 520 million crowns")));

        await(() -> related("tunnel-1#0")
                .body("changes.claim.id", equalTo(List.of("tunnel-2#0")))
                .body("changes[0].what", equalTo("number"))
                .body("changes[0].from", containsString("400"))
                .body("changes[0].to", containsString("520"))
                .body("changes[0].reason", containsString("differ")));
        related("tunnel-2#0").body("changes", hasSize(0));
        String speaker = claim("tunnel-1#0").extract().path("speaker.id");
        given().get("/v1/speakers/" + speaker + "/changes")
                .then()
                .statusCode(200)
                .body("items.earlier.id", equalTo(List.of("tunnel-1#0")))
                .body("items.claim.id", equalTo(List.of("tunnel-2#0")));
    }

    @Test
    void answersTheSameInWhateverOrderArticlesCameAndAfterARebuild() {
        List<Report> reports = List.of(
                Report.of(
                        "order-1",
                        "A",
                        "2026-05-01",
                        new Said("Ola Sandvik", "union leader", "the strike begins on Monday")),
                Report.of("order-2", "B", "2026-05-02", new Said("Sandvik", null, "the strike begins on Monday")),
                Report.of("order-3", "C", "2026-05-02", new Said("Ola Sandvik", "violinist", "the concert was a joy")),
                Report.of("order-4", "D", "2026-05-03", new Said("Sandvik", null, "nobody wants this")),
                Report.of(
                        "order-5",
                        "E",
                        "2026-05-04",
                        new Said("Ola Sandvik", "union leader", "the strike begins on Friday")));
        List<String> first = List.of();
        for (int seed = 0; seed < 3; seed++) {
            List<Report> shuffled = new ArrayList<>(reports);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(newsroom::publish);
            shuffled.subList(0, 2).forEach(newsroom::publish);
            settle(reports);
            List<String> answers = answers(reports);
            if (seed > 0) {
                assertThat(answers).isEqualTo(first);
            }
            first = answers;
            reports.forEach(newsroom::withdraw);
            await(() -> given().get("/v1/claims?speaker=sandvik").then().body("items", hasSize(0)));
        }
        reports.forEach(newsroom::publish);
        settle(reports);

        reindex.run(line -> {});

        assertThat(answers(reports)).isEqualTo(first);
    }

    /** Waits until one that comes after them all has come. */
    private void settle(List<Report> reports) {
        await(() -> given().get("/v1/claims?speaker=sandvik").then().body("items", hasSize(reports.size())));
        newsroom.publish(Report.of("order-end", "Z", "2026-05-09", new Said("Zoe Zander", "clerk", "that is all")));
        await(() -> given().get("/v1/claims?speaker=zander").then().body("items", hasSize(1)));
        newsroom.withdraw(Report.of("order-end", "Z", "2026-05-09"));
        await(() -> given().get("/v1/claims?speaker=zander").then().body("items", hasSize(0)));
    }

    private static List<String> answers(List<Report> reports) {
        List<String> answers = new ArrayList<>();
        for (Report report : reports) {
            ValidatableResponse claim = claim(report.id() + "#0");
            String statement = claim.extract().path("statement.id");
            String speaker = claim.extract().path("speaker.id");
            answers.add(claim.extract().asString());
            answers.add(related(report.id() + "#0").extract().asString());
            answers.add(given().get("/v1/statements/" + statement).asString());
            answers.add(given().get("/v1/speakers/" + speaker).asString());
        }
        return answers;
    }

    private static void await(ThrowingRunnable asserted) {
        CrossReferences.await();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(asserted);
    }

    private static ValidatableResponse claim(String id) {
        return given().pathParam("id", id).get("/v1/claims/{id}").then().statusCode(200);
    }

    private static ValidatableResponse related(String id) {
        return given().pathParam("id", id).get("/v1/claims/{id}/related").then().statusCode(200);
    }
}
