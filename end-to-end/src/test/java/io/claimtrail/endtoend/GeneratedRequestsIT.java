package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.endtoend.ApiDescription.Operation;
import io.claimtrail.endtoend.RequestGenerator.Request;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends generated requests, valid and invalid: every answer is one that the OpenAPI document describes, and no 5xx. */
@ExtendWith(SharedInstallation.class)
class GeneratedRequestsIT {

    /** Requests per operation in every build; another number with {@code -Dclaimtrail.generated-requests=N}. */
    private static final int REQUESTS = Integer.getInteger("claimtrail.generated-requests", 40);

    private static final int NIGHTLY_REQUESTS = 200;
    private static final int LINES = 50;

    private static final long SEED = Long.getLong("claimtrail.generated-requests.seed", 7);

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "claims-service", "search-service"})
    void everyAnswerIsDescribed(String name, Installation claimtrail) {
        assertDescribed(claimtrail, name, REQUESTS);
    }

    @Tag("nightly")
    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "claims-service", "search-service"})
    void everyAnswerToManyRequestsIsDescribed(String name, Installation claimtrail) {
        assertDescribed(claimtrail, name, NIGHTLY_REQUESTS);
    }

    private static void assertDescribed(Installation claimtrail, String name, int count) {
        RequestGenerator requests = new RequestGenerator(SEED, ids(claimtrail));
        Api api = claimtrail.service(name).api();
        ApiDescription description = ApiDescription.of(api);
        List<String> faults = new ArrayList<>();

        for (Operation operation : description.operations()) {
            for (int i = 0; i < count; i++) {
                Request request = requests.next(operation);
                faults(api, description, operation, request).forEach(fault -> faults.add(fault + ": " + request));
            }
        }

        assertThat(faults).isEmpty();
    }

    /** Every other line of a stream is valid, the ones between are damaged. */
    @Test
    void noLineOfAStreamAffectsAnother(Installation claimtrail) {
        RequestGenerator requests = new RequestGenerator(SEED, List.of());
        Api api = claimtrail.ingest().api();
        NewsDay day = new NewsDay("Generated Weekly", LINES);
        for (int i = 0; i < Math.ceilDiv(REQUESTS, LINES); i++) {
            List<String> lines = IntStream.rangeClosed(1, LINES)
                    .mapToObj(number -> isValid(number) ? day.line(number) : requests.damaged(day.line(number)))
                    .toList();

            List<JsonNode> answers = api.send("POST", "/v1/articles", "application/x-ndjson", String.join("\n", lines))
                    .body()
                    .lines()
                    .map(Api::parse)
                    .toList();

            assertThat(answers)
                    .extracting(answer -> answer.path("line").asInt())
                    .as(() -> String.join("\n", lines))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, LINES)
                            .filter(number -> !lines.get(number - 1).isBlank())
                            .boxed()
                            .toList());
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.path("status").asInt())
                            .as(() -> lines.get(answer.path("line").asInt() - 1))
                            .isIn(isValid(answer.path("line").asInt()) ? List.of(202) : List.of(202, 422)));
        }
    }

    private static boolean isValid(int number) {
        return number % 2 == 1;
    }

    private static List<String> faults(Api api, ApiDescription description, Operation operation, Request request) {
        try {
            return description.faults(
                    operation, api.send(request.method(), request.path(), request.headers(), request.body()));
        } catch (UncheckedIOException e) {
            return List.of("no answer (" + e.getMessage() + ")");
        }
    }

    /** Ids of articles, claims, statements and speakers that search returns. */
    private static List<String> ids(Installation claimtrail) {
        NewsDay day = new NewsDay("Generated Daily", 3);
        day.lines(1, 3).forEach(article -> claimtrail.ingest().api().post("/v1/articles", article));
        String claims = "/v1/claims?publisher=Generated%20Daily";
        Api search = claimtrail.search().api();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(search.total(claims)).isEqualTo(6));
        return search.getAll(claims).stream()
                .flatMap(claim -> List.of("/id", "/article/id", "/statement/id", "/speaker/id").stream()
                        .map(pointer -> claim.at(pointer).asText()))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }
}
