package io.claimtrail.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.deploy.Pods.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The connections that the NetworkPolicies allow, by the rules of Kubernetes: a selected pod denies what no policy allows. */
final class Network {

    private final List<JsonNode> policies = new ArrayList<>();

    Network(Manifests manifests) {
        manifests.ofKind("NetworkPolicy").map(policy -> policy.path("spec")).forEach(policies::add);
        manifests.ofKind("Kafka").forEach(this::addStrimziPolicy);
    }

    boolean allows(Pod from, Pod to, int port) {
        return (!from.isHere() || allows(from, "Egress", "to", to, port))
                && (!to.isHere() || allows(to, "Ingress", "from", from, port));
    }

    /** Whether the policies that select {@code pod} allow the connection to or from {@code peer}. */
    private boolean allows(Pod pod, String direction, String peers, Pod peer, int port) {
        List<JsonNode> selecting = policies.stream()
                .filter(policy -> policy.path("policyTypes")
                        .valueStream()
                        .anyMatch(type -> type.asText().equals(direction)))
                .filter(policy -> Pods.selects(policy.path("podSelector"), pod.labels()))
                .toList();
        return selecting.isEmpty()
                || selecting.stream()
                        .flatMap(policy ->
                                policy.path(direction.toLowerCase(Locale.ROOT)).valueStream())
                        .filter(rule -> hasPort(rule, port))
                        .anyMatch(rule -> !rule.has(peers)
                                || rule.path(peers).valueStream().anyMatch(wanted -> isPeer(wanted, peer)));
    }

    private static boolean hasPort(JsonNode rule, int port) {
        return !rule.has("ports")
                || rule.path("ports")
                        .valueStream()
                        .anyMatch(open -> open.path("port").asInt() == port
                                && open.path("protocol").asText("TCP").equals("TCP"));
    }

    private static boolean isPeer(JsonNode wanted, Pod peer) {
        boolean namespace = wanted.has("namespaceSelector")
                ? Pods.selects(wanted.path("namespaceSelector"), Pods.json(peer.namespaceLabels()))
                : peer.isHere();
        return namespace && Pods.selects(wanted.path("podSelector"), peer.labels());
    }

    /** Adds the policy that Strimzi creates: access for the peers of each listener, and between Strimzi's own pods. */
    private void addStrimziPolicy(JsonNode kafka) {
        ObjectNode policy = JsonNodeFactory.instance.objectNode();
        policy.putObject("podSelector")
                .putObject("matchLabels")
                .put("strimzi.io/name", Manifests.name(kafka) + "-kafka");
        policy.putArray("policyTypes").add("Ingress");
        kafka.at("/spec/kafka/listeners").forEach(listener -> {
            ObjectNode rule = policy.withArray("ingress").addObject();
            rule.putArray("ports").addObject().set("port", listener.path("port"));
            if (listener.has("networkPolicyPeers")) {
                rule.set("from", listener.path("networkPolicyPeers"));
            }
        });
        Stream.of("-kafka", "-entity-operator").forEach(name -> {
            ObjectNode rule = policy.withArray("ingress").addObject();
            rule.putArray("ports").addObject().put("port", 9091);
            rule.withArray("ports").addObject().put("port", 9090);
            rule.putArray("from")
                    .addObject()
                    .putObject("podSelector")
                    .putObject("matchLabels")
                    .put("strimzi.io/name", Manifests.name(kafka) + name);
        });
        policies.add(policy);
    }
}
