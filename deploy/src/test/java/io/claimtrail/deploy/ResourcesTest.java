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

/** The resource requests and limits of pods are the measured ones in the table of docs/operations.md. */
class ResourcesTest {

    /** Row of the table of resources: name, request and limit of CPU, request and limit of memory. */
    private static final Pattern ROW = Pattern.compile(
            "^\\| `([a-z-]+)` \\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\|", Pattern.MULTILINE);

    /** Row of the table of speed: name, CPU request in thousandths, milliseconds of CPU per article. */
    private static final Pattern SPEED =
            Pattern.compile("^\\| `([a-z-]+)` \\| `(\\d+)m` \\|.*\\| ([0-9.]+) ms \\|", Pattern.MULTILINE);

    /** Records per article: the article and its claims. */
    private static final int RECORDS_OF_AN_ARTICLE = 2;

    @Test
    void requestsAndLimitsAreThoseOfTheMeasuredTable() {
        Requirement.kubectl();
        Map<String, List<String>> measured = new TreeMap<>();
        ROW.matcher(Checkout.read("docs/operations.md"))
                .results()
                .forEach(row ->
                        measured.put(row.group(1), List.of(row.group(2), row.group(3), row.group(4), row.group(5))));
        Map<String, List<String>> requested = new TreeMap<>();

        Kustomize.render(Checkout.KUBERNETES.resolve("base"))
                .workloads()
                .forEach(workload -> requested.put(workload.name(), resources(workload)));

        assertThat(measured).isNotEmpty();
        assertThat(requested).isEqualTo(measured);
    }

    @Test
    void oneInstanceIsAddedPerHalfMinuteOfWaitingWork() {
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

    /** Articles of 4 KB that one instance processes in half a minute with its CPU request alone. */
    private static double articlesInHalfAMinute(String name) {
        MatchResult row = SPEED.matcher(Checkout.read("docs/operations.md"))
                .results()
                .filter(candidate -> candidate.group(1).equals(name))
                .findFirst()
                .orElseThrow();
        return 30 * Double.parseDouble(row.group(2)) / Double.parseDouble(row.group(3));
    }

    private static List<String> resources(Workload workload) {
        JsonNode resources = workload.containers().findFirst().orElseThrow().path("resources");
        return List.of(
                resources.at("/requests/cpu").asText(),
                resources.at("/limits/cpu").asText(),
                resources.at("/requests/memory").asText(),
                resources.at("/limits/memory").asText());
    }
}
