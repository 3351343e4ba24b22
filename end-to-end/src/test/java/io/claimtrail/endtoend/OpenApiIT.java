package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.endtoend.installation.Api;
import io.claimtrail.endtoend.installation.Installation;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sends what the OpenAPI documents show. */
@ExtendWith(OnOneInstallation.class)
class OpenApiIT {

    @Test
    void everyExampleIsAnsweredAsDescribed(Installation claimtrail) {
        for (Installation.Service service : claimtrail.services()) {
            JsonNode paths = service.api().getJson("/q/openapi?format=json").path("paths");
            List<String> tried = new ArrayList<>();

            paths.properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(operation -> tried.addAll(tryExamples(
                                    service.api(), path.getKey(), operation.getKey(), operation.getValue()))));

            assertThat(tried).as("examples of " + paths).isNotEmpty();
        }
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItFails(Installation claimtrail) {
        for (Installation.Service service : claimtrail.services()) {
            JsonNode document = service.api().getJson("/q/openapi?format=json");
            document.path("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream())
                    .filter(operation -> operation.getValue().has("responses"))
                    .forEach(operation -> {
                        assertThat(operation.getValue().path("summary").asText())
                                .isNotBlank();
                        assertThat(operation.getValue().path("operationId").asText())
                                .isNotBlank();
                        assertThat(operation.getValue().path("responses").size())
                                .isGreaterThan(1);
                    });
        }
    }

    private static List<String> tryExamples(Api api, String path, String method, JsonNode operation) {
        List<String> tried = new ArrayList<>();
        if (method.equals("get") && !path.contains("{")) {
            parametersWithExamples(operation).forEach(parameter -> {
                HttpResponse<String> answer = api.get(path + "?" + parameter);
                assertThat(answer.statusCode()).as(path + "?" + parameter).isEqualTo(200);
                tried.add(parameter);
            });
        }
        operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(content -> examples(content.getValue()).forEach(example -> {
                    String body = example.isTextual() ? example.asText() : example.toString();
                    String target = path.replace("{id}", "example");
                    HttpResponse<String> answer = api.send(method, target, content.getKey(), body);
                    assertThat(answer.statusCode())
                            .as(method + " " + target + ": " + answer.body())
                            .isBetween(200, 202);
                    assertThat(operation.path("responses").has(Integer.toString(answer.statusCode())))
                            .isTrue();
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
