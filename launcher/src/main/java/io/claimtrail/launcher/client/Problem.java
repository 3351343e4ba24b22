package io.claimtrail.launcher.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** RFC 9457 problem documents in one line. */
final class Problem {

    private Problem() {}

    static String text(int status, String body) {
        JsonNode problem = parse(body);
        String detail = problem.path("detail").asText(problem.path("title").asText("status " + status));
        String violations = StreamSupport.stream(problem.path("violations").spliterator(), false)
                .map(Problem::violation)
                .collect(Collectors.joining("; "));
        return violations.isEmpty() || detail.contains(violations) ? detail : violations;
    }

    private static String violation(JsonNode violation) {
        String place =
                violation.path("pointer").asText(violation.path("parameter").asText());
        return place + ": " + violation.path("detail").asText();
    }

    private static JsonNode parse(String body) {
        ObjectMapper json = new ObjectMapper();
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }
}
