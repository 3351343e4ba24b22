package io.claimtrail.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.Stream;

/** Every selector matches at least one pod, and a Deployment and its spread constraints match their own pods. */
final class SelectorRule implements Rule {

    @Override
    public Stream<String> violations(Manifests manifests) {
        Pods pods = new Pods(manifests);
        return manifests.objects().stream().flatMap(object -> {
            String label = Manifests.label(object);
            return switch (Manifests.kind(object)) {
                case "Service" -> requireMatch(pods, label, matchLabels(object.at("/spec/selector")));
                case "PodDisruptionBudget", "PodMonitor" -> requireMatch(pods, label, object.at("/spec/selector"));
                case "NetworkPolicy" -> requireMatch(pods, label, object.at("/spec/podSelector"));
                case "Deployment" ->
                    Pods.selects(object.at("/spec/selector"), object.at("/spec/template/metadata/labels"))
                            ? spread(label, object.at("/spec/template"))
                            : Stream.of(label + ": its selector does not select its own pods");
                default -> Stream.empty();
            };
        });
    }

    private static Stream<String> requireMatch(Pods pods, String label, JsonNode selector) {
        return pods.selectedBy(selector).isEmpty() ? Stream.of(label + ": selects no pod") : Stream.empty();
    }

    private static Stream<String> spread(String label, JsonNode template) {
        JsonNode labels = template.at("/metadata/labels");
        return template.at("/spec/topologySpreadConstraints")
                .valueStream()
                .filter(constraint -> !Pods.selects(constraint.path("labelSelector"), labels))
                .map(constraint -> label + ": spreads other pods than its own");
    }

    private static JsonNode matchLabels(JsonNode labels) {
        return JsonNodeFactory.instance.objectNode().set("matchLabels", labels);
    }
}
