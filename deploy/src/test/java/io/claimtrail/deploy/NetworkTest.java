package io.claimtrail.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.deploy.Pods.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkTest {

    /** Pods in other namespaces, with the labels of their projects, and one that uses our labels without permission. */
    private static final List<Pod> OTHERS = List.of(
            Pod.elsewhere("gateway", "gateway-system", Map.of("app", "gateway")),
            Pod.elsewhere("prometheus", "monitoring", Map.of("app.kubernetes.io/name", "prometheus")),
            Pod.elsewhere("grafana", "monitoring", Map.of("app.kubernetes.io/name", "grafana")),
            Pod.elsewhere("keda", "keda", Map.of("app", "keda-operator")),
            Pod.elsewhere("elastic-operator", "elastic-system", Map.of("control-plane", "elastic-operator")),
            Pod.elsewhere(
                    "unknown", "default", Map.of("claimtrail.io/writer", "true", "claimtrail.io/reader", "true")));

    @Test
    void allowsExactlyTheFlowsOfTheArchitecture() {
        Requirement.kubectl();
        Manifests production = Kustomize.render(Checkout.KUBERNETES.resolve("overlays/production"));
        Network network = new Network(production);
        List<Pod> pods = new ArrayList<>(new Pods(production).all());
        List<Pod> targets = List.copyOf(pods);
        pods.addAll(OTHERS);

        List<String> flows = new ArrayList<>();
        for (Pod from : pods) {
            for (Pod to : targets) {
                to.ports().stream()
                        .filter(port -> network.allows(from, to, port))
                        .forEach(port -> flows.add(from.name() + " > " + to.name() + ":" + port));
            }
        }

        assertThat(flows)
                .containsExactlyInAnyOrder(
                        // articles and claims
                        "ingest-service > kafka:9093",
                        "claims-service > kafka:9093",
                        "search-service > kafka:9093",
                        "search-service > elasticsearch:9200",
                        "reindex > kafka:9093",
                        "reindex > elasticsearch:9200",
                        "writer > ingest-service:8081",
                        "reader > search-service:8083",
                        "gateway > search-service:8083",
                        // Kafka and Elasticsearch
                        "kafka > kafka:9090",
                        "kafka > kafka:9091",
                        "entity-operator > kafka:9091",
                        "elasticsearch > elasticsearch:9300",
                        "elastic-operator > elasticsearch:9200",
                        "elasticsearch-snapshots > elasticsearch:9200",
                        // monitoring and scaling
                        "keda > kafka:9093",
                        "prometheus > ingest-service:9000",
                        "prometheus > claims-service:9000",
                        "prometheus > search-service:9000");
    }
}
