package io.claimtrail.search.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.search.api.CrossReferences;
import io.claimtrail.search.api.Records;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads pages as a browser without JavaScript does. */
final class Pages {

    private static final Duration SOON = Duration.ofSeconds(60);

    private Pages() {}

    /** The page at this address, which is encoded already. */
    static Document page(String path) {
        Response answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        return Jsoup.parse(answer.asString());
    }

    static Response get(String path) {
        return given().urlEncodingEnabled(false).accept("text/html").get(path);
    }

    /** The answer of {@code /check} to a form. */
    static Response check(String form) {
        return given().accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .body(form)
                .post("/check");
    }

    /** Publishes the story of the harbour, if that is not done, and waits until it can be searched. */
    static void publishHarbour(String kafka, String prefix) {
        if (!isPublished()) {
            try (Records records = new Records(kafka, prefix)) {
                Harbour.publish(new Newspaper(records, prefix));
            }
            CrossReferences.await();
            Awaitility.await().atMost(SOON).until(Pages::isPublished);
        }
    }

    static void awaitClaims(String article, int number) {
        CrossReferences.await();
        Awaitility.await().atMost(SOON).until(() -> count("article=" + article) == number);
    }

    private static boolean isPublished() {
        return List.of("harbour-quay", "harbour-copy", "harbour-later", "harbour-pilot", "harbour-unclear").stream()
                        .allMatch(article -> count("article=" + article) > 0)
                && count("reviewed=true&article=harbour-quay") > 0;
    }

    /** The number of claims; -1 while there is no index. */
    private static int count(String query) {
        Response answer = given().get("/v1/claims?" + query);
        return answer.statusCode() == 200 ? answer.jsonPath().getInt("total.value") : -1;
    }
}
