package io.claimtrail.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.deploy.Manifests.Workload;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a pod asks for is what was measured: the table in docs/operations.md. */
class ResourcesTest {

    /** Name, request and limit of CPU, of memory. */
    private static final Pattern ROW = Pattern.compile(
            "^\\| `([a-z-]+)` \\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\|", Pattern.MULTILINE);

    /** Name, request of CPU in thousandths, milliseconds of CPU for an article. */
    private static final Pattern SPEED =
            Pattern.compile("^\\| `([a-z-]+)` \\| `(\\d+)m` \\|.*\\| ([0-9.]+) ms \\|", Pattern.MULTILINE);

    /** Itself and its claims. */
    private static final int RECORDS_OF_AN_ARTICLE = 2;

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

    @Test
    void anInstanceIsAddedForEachHalfMinuteOfWorkThatWaits() {
        Requirement.kubectl();
        Manifests production = Kustomize.render(Checkout.KUBERNETES.resolve("overlays/production"));

        assertThat(threshold(production, "claims-service", "lagThreshold"))
                .isCloseTo(articlesInHalfAMinute("claims-service"), withPercentage(10));
        assertThat(threshold(production, "search-service", "threshold"))
                .isCloseTo(RECORDS_OF_AN_ARTICLE * articlesInHalfAMinute("search-service"), withPercentage(10));
    }

    private static double threshold(Manifests manifests, String name, String field) {
        return manifests
                .find("ScaledObject", name)
                .orElseThrow()
                .at("/spec/triggers/0/metadata/" + field)
                .asDouble();
    }

    /** By the request alone, and articles of 4 KB. */
    private static double articlesInHalfAMinute(String name) {
        MatchResult row = SPEED.matcher(Checkout.read("docs/operations.md"))
                .results()
                .filter(candidate -> candidate.group(1).equals(name))
                .findFirst()
                .orElseThrow();
        return 30 * Double.parseDouble(row.group(2)) / Double.parseDouble(row.group(3));
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
