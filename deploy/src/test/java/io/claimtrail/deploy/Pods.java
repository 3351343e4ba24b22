package io.claimtrail.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The pods that the manifests create. Pods of Strimzi and ECK have the labels and ports that these operators set. */
final class Pods {

    /** Ports of a Kafka pod of Strimzi in addition to its listeners: controllers, replication, the agent. */
    private static final Set<Integer> STRIMZI_PORTS = Set.of(9090, 9091, 8443);

    private final List<Pod> all = new ArrayList<>();

    /** All pods of one kind. */
    record Pod(String name, Map<String, String> namespaceLabels, JsonNode labels, Set<Integer> ports) {

        static Pod elsewhere(String name, String namespace, Map<String, String> labels) {
            return new Pod(name, Map.of("kubernetes.io/metadata.name", namespace), json(labels), Set.of());
        }

        boolean isHere() {
            return namespaceLabels.isEmpty();
        }
    }

    Pods(Manifests manifests) {
        manifests
                .workloads()
                .forEach(workload -> add(
                        workload.name(),
                        workload.labels(),
                        workload.ports()
                                .map(port -> port.path("containerPort").asInt())
                                .toList()));
        manifests.ofKind("Kafka").forEach(kafka -> {
            Set<Integer> ports = new TreeSet<>(STRIMZI_PORTS);
            kafka.at("/spec/kafka/listeners")
                    .forEach(listener -> ports.add(listener.path("port").asInt()));
            String name = Manifests.name(kafka);
            add("kafka", json(Map.of("strimzi.io/name", name + "-kafka", "strimzi.io/cluster", name)), ports);
            add(
                    "entity-operator",
                    json(Map.of("strimzi.io/name", name + "-entity-operator", "strimzi.io/cluster", name)),
                    Set.of());
        });
        manifests
                .ofKind("Elasticsearch")
                .forEach(elasticsearch -> add(
                        "elasticsearch",
                        json(Map.of("elasticsearch.k8s.elastic.co/cluster-name", Manifests.name(elasticsearch))),
                        Set.of(9200, 9300)));
        // Clients in the cluster, with the labels from docs/operations.md.
        for (String client : List.of("writer", "reader")) {
            add(client, json(Map.of("claimtrail.io/" + client, "true")), Set.of());
        }
    }

    List<Pod> all() {
        return List.copyOf(all);
    }

    /** The pods that match a label selector; an empty selector matches all. */
    List<Pod> selectedBy(JsonNode selector) {
        return all.stream().filter(pod -> selects(selector, pod.labels())).toList();
    }

    static boolean selects(JsonNode selector, JsonNode labels) {
        return selector.path("matchLabels").properties().stream()
                        .allMatch(wanted -> labels.path(wanted.getKey()).equals(wanted.getValue()))
                && selector.path("matchExpressions").valueStream().allMatch(expression -> matches(expression, labels));
    }

    /** Supports the operator In only. An expression with another operator matches nothing, which a rule reports. */
    private static boolean matches(JsonNode expression, JsonNode labels) {
        JsonNode label = labels.path(expression.path("key").asText());
        return expression.path("operator").asText().equals("In")
                && expression.path("values").valueStream().anyMatch(label::equals);
    }

    static ObjectNode json(Map<String, String> labels) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        labels.forEach(json::put);
        return json;
    }

    private void add(String name, JsonNode labels, Iterable<Integer> ports) {
        Set<Integer> copy = new TreeSet<>();
        ports.forEach(copy::add);
        all.add(new Pod(name, Map.of(), labels, copy));
    }
}
