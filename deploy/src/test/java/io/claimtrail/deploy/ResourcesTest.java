package io.claimtrail.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.deploy.Manifests.Workload;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a pod asks for is what was measured: the table in docs/operations.md. */
class ResourcesTest {

    /** Name, request and limit of CPU, of memory. */
    private static final Pattern ROW = Pattern.compile(
            "^\\| `([a-z-]+)` \\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\|", Pattern.MULTILINE);

    @Test
    void requestsAndLimitsAreThoseOfTheMeasuredTable() {
        Requirement.kubectl();
        Map<String, List<String>> measured = new TreeMap<>();
        ROW.matcher(Checkout.read("docs/operations.md"))
                .results()
                .forEach(row ->
                        measured.put(row.group(1), List.of(row.group(2), row.group(3), row.group(4), row.group(5))));
        Map<String, List<String>> asked = new TreeMap<>();

        Kustomize.render(Checkout.KUBERNETES.resolve("base"))
                .workloads()
                .forEach(workload -> asked.put(workload.name(), asked(workload)));

        assertThat(measured).isNotEmpty();
        assertThat(asked).isEqualTo(measured);
    }

    private static List<String> asked(Workload workload) {
        JsonNode resources = workload.containers().findFirst().orElseThrow().path("resources");
        return List.of(
                resources.at("/requests/cpu").asText(),
                resources.at("/limits/cpu").asText(),
                resources.at("/requests/memory").asText(),
                resources.at("/limits/memory").asText());
    }
}
