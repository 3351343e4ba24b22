package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.endtoend.ApiDescription.Operation;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sends the examples of the OpenAPI documents, and checks that the documents are complete. */
@ExtendWith(SharedInstallation.class)
class OpenApiIT {

    @Test
    void everyExampleRequestIsAnsweredAsDescribed(Installation claimtrail) {
        for (Installation.Service service : claimtrail.services()) {
            ApiDescription description = ApiDescription.of(service.api());
            List<String> tried = description.operations().stream()
                    .flatMap(operation -> tryExamples(service.api(), description, operation).stream())
                    .toList();

            assertThat(tried).as("examples").isNotEmpty();
        }
    }

    @Test
    void everyExampleAnswerIsValid(Installation claimtrail) {
        for (Installation.Service service : claimtrail.services()) {
            ApiDescription description = ApiDescription.of(service.api());

            assertThat(description.operations())
                    .allSatisfy(operation ->
                            assertThat(description.faultsOfExamples(operation)).isEmpty());
        }
    }

    @Test
    void everyOperationDescribesItselfAndItsErrors(Installation claimtrail) {
        for (Installation.Service service : claimtrail.services()) {
            assertThat(ApiDescription.of(service.api()).operations()).allSatisfy(operation -> {
                JsonNode described = operation.node();
                assertThat(described.path("summary").asText()).isNotBlank();
                assertThat(described.path("operationId").asText()).isNotBlank();
                assertThat(described.path("responses").properties())
                        .extracting(Map.Entry::getKey)
                        .anyMatch(status -> status.startsWith("2"))
                        .contains("400", "401", "403", "406", "415", "429");
            });
        }
    }

    private static List<String> tryExamples(Api api, ApiDescription description, Operation operation) {
        List<String> tried = new ArrayList<>();
        if (operation.method().equals("get") && !operation.path().contains("{")) {
            parametersWithExamples(operation.node()).forEach(parameter -> {
                String target = operation.path() + "?" + parameter;
                HttpResponse<String> answer = api.get(target);
                assertThat(answer.statusCode()).as(target).isEqualTo(200);
                assertThat(description.faults(operation, answer)).as(target).isEmpty();
                tried.add(parameter);
            });
        }
        operation
                .node()
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(content -> examples(content.getValue()).forEach(example -> {
                    String body = example.isTextual() ? example.asText() : example.toString();
                    String target = operation.path().replace("{id}", "example");
                    HttpResponse<String> answer = api.send(operation.method(), target, content.getKey(), body);
                    assertThat(answer.statusCode())
                            .as(operation.method() + " " + target + ": " + answer.body())
                            .isBetween(200, 202);
                    assertThat(description.faults(operation, answer)).as(target).isEmpty();
                    tried.add(body);
                }));
        return tried;
    }

    private static Stream<String> parametersWithExamples(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.has("example"))
                .map(parameter -> parameter.path("name").asText() + "="
                        + URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8));
    }

    private static Stream<JsonNode> examples(JsonNode content) {
        Stream<JsonNode> named = content.path("examples").properties().stream()
                .map(Map.Entry::getValue)
                .map(example -> example.path("value"));
        return content.has("example") ? Stream.concat(Stream.of(content.path("example")), named) : named;
    }
}
