package io.claimtrail.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.claimtrail.deploy.Manifests.Workload;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every port in a Service, probe, route, monitor or network policy is open in the pods it refers to. */
final class PortRule implements Rule {

    @Override
    public Stream<String> violations(Manifests manifests) {
        return Stream.of(
                        services(manifests),
                        probes(manifests),
                        routes(manifests),
                        monitors(manifests),
                        policies(manifests))
                .flatMap(violations -> violations);
    }

    private static Stream<String> services(Manifests manifests) {
        return manifests
                .ofKind("Service")
                .flatMap(service -> service.at("/spec/ports")
                        .valueStream()
                        .map(port -> port.path("targetPort"))
                        .filter(target -> selectedBy(manifests, service).noneMatch(workload -> opens(workload, target)))
                        .map(target -> Manifests.label(service) + ": no container opens port " + target.asText()));
    }

    private static Stream<String> probes(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> workload.containers()
                        .flatMap(container -> container.findValues("httpGet").stream())
                        .map(probe -> probe.path("port"))
                        .filter(port -> !opens(workload, port))
                        .map(port -> workload.name() + ": probes port " + port.asText() + ", which it does not open"));
    }

    private static Stream<String> routes(Manifests manifests) {
        return manifests
                .ofKind("HTTPRoute")
                .flatMap(route -> route.findValues("backendRefs").stream()
                        .flatMap(JsonNode::valueStream)
                        .filter(backend -> !isService(manifests, backend))
                        .map(backend -> Manifests.label(route) + ": there is no service " + backend));
    }

    private static boolean isService(Manifests manifests, JsonNode backend) {
        return manifests
                .find("Service", backend.path("name").asText())
                .filter(service -> service.at("/spec/ports")
                        .valueStream()
                        .anyMatch(port -> port.path("port").equals(backend.path("port"))))
                .isPresent();
    }

    private static Stream<String> monitors(Manifests manifests) {
        return manifests
                .ofKind("PodMonitor")
                .flatMap(monitor -> manifests
                        .workloads()
                        .filter(workload -> Pods.selects(monitor.at("/spec/selector"), workload.labels()))
                        .flatMap(workload -> monitor.at("/spec/podMetricsEndpoints")
                                .valueStream()
                                .filter(endpoint -> !opens(workload, endpoint.path("port")))
                                .map(endpoint -> Manifests.label(monitor) + ": " + workload.name() + " has no port "
                                        + endpoint.path("port").asText())));
    }

    private static Stream<String> policies(Manifests manifests) {
        Pods pods = new Pods(manifests);
        Set<Integer> open = new TreeSet<>();
        pods.all().forEach(pod -> open.addAll(pod.ports()));
        return manifests.ofKind("NetworkPolicy").flatMap(policy -> {
            Set<Integer> here = pods.selectedBy(policy.at("/spec/podSelector")).stream()
                    .flatMap(pod -> pod.ports().stream())
                    .collect(Collectors.toSet());
            Stream<String> in = closed(policy, "ingress", here);
            // Targets outside of the namespace: DNS, the web and Kubernetes.
            open.addAll(Set.of(53, 80, 443, 6443));
            return Stream.concat(in, closed(policy, "egress", open));
        });
    }

    private static Stream<String> closed(JsonNode policy, String direction, Set<Integer> open) {
        return policy.at("/spec/" + direction)
                .valueStream()
                .flatMap(rule -> rule.path("ports").valueStream())
                .map(port -> port.path("port").asInt())
                .filter(port -> !open.contains(port))
                .map(port -> Manifests.label(policy) + ": " + direction + " on port " + port + ", which is not open");
    }

    private static Stream<Workload> selectedBy(Manifests manifests, JsonNode service) {
        JsonNode selector = JsonNodeFactory.instance.objectNode().set("matchLabels", service.at("/spec/selector"));
        return manifests.workloads().filter(workload -> Pods.selects(selector, workload.labels()));
    }

    /** @param port number or name */
    private static boolean opens(Workload workload, JsonNode port) {
        return workload.ports()
                .anyMatch(open -> open.path("containerPort").equals(port)
                        || open.path("name").equals(port));
    }
}
