package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.installation.Installation.Service;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Replaces instances as a rollout in a cluster does: a new instance becomes ready, clients are switched to it, then the old
 * one gets SIGTERM. Clients post and search meanwhile.
 */
@ExtendWith(SharedInstallation.Interrupted.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(SharedInstallation.Interrupted.LOCK)
class RollingRestartIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    @Test
    void noRequestFailsAndEverythingIsIndexedOnce(Installation claimtrail) throws Exception {
        NewsDay posted;
        try (Traffic traffic = new Traffic(claimtrail, "Rolling Daily")) {
            for (String name : List.of("ingest-service", "claims-service", "search-service")) {
                traffic.awaitRound();
                Service old = claimtrail.replace(name);
                traffic.awaitRound();
                traffic.burst();
                old.server().stop();
                traffic.awaitRound();
            }
            posted = traffic.finish();

            assertThat(traffic.failures()).isEmpty();
        }

        assertIndexedOnce(claimtrail, posted);
    }

    @Test
    void aRequestInProgressIsAnsweredCompletely(Installation claimtrail) throws Exception {
        NewsDay day = new NewsDay("Streaming Daily", 99);
        try (ArticleStream stream = new ArticleStream(claimtrail.ingest().api())) {
            stream.send(day.lines(1, 40));
            await().atMost(TIMEOUT).until(() -> claimtrail.search().api().total(claims(day)) > 0);
            Service old = claimtrail.replace("ingest-service");

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(old.server()::stop);
            await().atMost(TIMEOUT).until(old.api()::isStopping);
            stream.send(day.lines(41, 99));
            List<JsonNode> answers = stream.finish();

            assertThat(answers).hasSize(99);
            assertThat(answers)
                    .extracting(answer -> answer.path("status").asInt())
                    .containsOnly(202);
            stopped.get(1, TimeUnit.MINUTES);
        }
        assertIndexedOnce(claimtrail, day);
    }

    private static void assertIndexedOnce(Installation claimtrail, NewsDay day) {
        Api search = claimtrail.search().api();
        String claims = claims(day);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(search.total(claims)).isEqualTo(2L * day.validLines()));
        assertThat(search.getAll(claims))
                .extracting(claim -> claim.path("content").path("text").asText())
                .containsExactlyInAnyOrderElementsOf(day.contents());
    }

    private static String claims(NewsDay day) {
        return "/v1/claims?publisher=" + day.publisher().replace(" ", "%20");
    }
}
