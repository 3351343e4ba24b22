package io.claimtrail.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pods comply with the restricted Pod Security Standard, have no API token and write to mounted volumes only. */
final class PodSecurityRule implements Rule {

    @Override
    public Stream<String> violations(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> Stream.concat(
                                pod(workload.spec()), workload.containers().flatMap(PodSecurityRule::container))
                        .map(violation -> workload.name() + ": " + violation));
    }

    private static Stream<String> pod(JsonNode spec) {
        JsonNode context = spec.path("securityContext");
        List<String> violations = new ArrayList<>();
        require(violations, context.path("runAsNonRoot").asBoolean(), "may run as root");
        require(
                violations,
                context.at("/seccompProfile/type").asText().equals("RuntimeDefault"),
                "may use any system call");
        require(
                violations,
                spec.has("automountServiceAccountToken")
                        && !spec.path("automountServiceAccountToken").asBoolean(),
                "has a token of the Kubernetes API");
        return violations.stream();
    }

    private static Stream<String> container(JsonNode container) {
        JsonNode context = container.path("securityContext");
        List<String> violations = new ArrayList<>();
        require(
                violations,
                context.has("allowPrivilegeEscalation")
                        && !context.path("allowPrivilegeEscalation").asBoolean(),
                "may gain privileges");
        require(violations, context.path("readOnlyRootFilesystem").asBoolean(), "may write to its root file system");
        require(
                violations,
                context.at("/capabilities/drop/0").asText().equals("ALL")
                        && !context.path("capabilities").has("add"),
                "keeps capabilities");
        return violations.stream();
    }

    private static void require(List<String> violations, boolean met, String otherwise) {
        if (!met) {
            violations.add(otherwise);
        }
    }
}
