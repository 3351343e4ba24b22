package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.server.Server;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Posts one long stream of articles, with invalid lines: every accepted article is indexed exactly once. */
@ExtendWith(SharedInstallation.class)
class NothingLostIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final int PART = 400;

    @Test
    void everyValidLineIsIndexedOnceAndEveryInvalidLineIsRejected(Installation claimtrail) throws Exception {
        NewsDay day = new NewsDay("Stream Daily", 400);

        List<JsonNode> answers;
        try (ArticleStream stream = new ArticleStream(claimtrail.ingest().api())) {
            stream.send(day.lines(1, day.lines()));
            answers = stream.finish();
        }

        assertIndexedOnce(claimtrail, day, answers);
    }

    @Tag("nightly")
    @Test
    void everyAcceptedArticleIsIndexedOnceAfterEveryPartWasKilled(Installation claimtrail) throws Exception {
        NewsDay day = new NewsDay("Killed Daily", 2000);
        List<Server> victims = List.of(
                claimtrail.claims().server(),
                claimtrail.search().server(),
                claimtrail.elasticsearch(),
                claimtrail.kafka());

        List<JsonNode> answers;
        try (ArticleStream stream = new ArticleStream(claimtrail.ingest().api())) {
            int sent = 0;
            for (Server victim : victims) {
                stream.send(day.lines(sent + 1, sent + PART / 2));
                victim.kill();
                stream.send(day.lines(sent + PART / 2 + 1, sent + PART));
                victim.restart();
                sent += PART;
            }
            stream.send(day.lines(sent + 1, day.lines()));
            answers = stream.finish();
        }

        assertIndexedOnce(claimtrail, day, answers);
    }

    private static void assertIndexedOnce(Installation claimtrail, NewsDay day, List<JsonNode> answers) {
        Set<String> accepted = checkAnswers(claimtrail.ingest().api(), day, answers);
        Api search = claimtrail.search().api();
        String filter = "?publisher=" + day.publisher().replace(" ", "%20");
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(search.total("/v1/claims" + filter)).isEqualTo(2L * day.validLines()));
        List<JsonNode> articles = search.getAll("/v1/articles" + filter);
        assertThat(articles).hasSize(day.validLines());
        assertThat(articles)
                .extracting(article -> article.path("id").asText())
                .containsExactlyInAnyOrderElementsOf(accepted);
        List<JsonNode> claims = search.getAll("/v1/claims" + filter);
        assertThat(claims).extracting(claim -> claim.path("id").asText()).doesNotHaveDuplicates();
        assertThat(claims)
                .extracting(claim -> claim.path("content").path("text").asText())
                .containsExactlyInAnyOrderElementsOf(day.contents());
    }

    /** Returns the ids of accepted articles. Articles that were rejected while Kafka was unavailable are posted again. */
    private static Set<String> checkAnswers(Api ingest, NewsDay day, List<JsonNode> answers) {
        assertThat(answers).hasSize(day.lines());
        Set<String> accepted = new HashSet<>();
        int rejected = 0;
        for (int number = 1; number <= day.lines(); number++) {
            JsonNode answer = answers.get(number - 1);
            assertThat(answer.path("line").asInt()).isEqualTo(number);
            if (day.isInvalid(number)) {
                assertThat(answer.path("status").asInt()).isEqualTo(422);
                assertThat(answer.path("detail").asText()).contains(day.invalidField(number));
                rejected++;
            } else if (answer.path("status").asInt() == 202) {
                accepted.add(answer.path("id").asText());
            } else {
                assertThat(answer.path("status").asInt()).isEqualTo(503);
                accepted.add(postAgain(ingest, day.line(number)));
            }
        }
        assertThat(rejected).isEqualTo(day.invalidLines());
        return accepted;
    }

    private static String postAgain(Api ingest, String article) {
        HttpResponse<String> answer = await().atMost(TIMEOUT)
                .until(() -> ingest.post("/v1/articles", article), latest -> latest.statusCode() == 202);
        return Api.parse(answer.body()).path("id").asText();
    }
}
