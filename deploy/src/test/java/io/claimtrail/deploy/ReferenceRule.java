package io.claimtrail.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.deploy.Manifests.Workload;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is referred to by name exists: ConfigMaps and Secrets with their keys, ServiceAccounts, hosts. Secrets are
 * defined in the manifests, by Strimzi and ECK (with the names in their documentation), or by a command in the runbook.
 */
final class ReferenceRule implements Rule {

    private static final Pattern CREATED = Pattern.compile("kubectl create secret (generic|tls) (\\S+)((?: +--\\S+)*)");
    private static final Pattern KEY = Pattern.compile("--from-(?:literal|file)=([^=]+)=");
    private static final Pattern HOST = Pattern.compile("(claimtrail-[a-z-]+):(\\d+)");

    private final String runbook;

    ReferenceRule(String runbook) {
        // A command may continue on the next line.
        this.runbook = runbook.replaceAll("\\\\\\s+", " ");
    }

    @Override
    public Stream<String> violations(Manifests manifests) {
        Map<String, Set<String>> secrets = secrets(manifests);
        Map<String, Set<String>> configMaps = keys(manifests, "ConfigMap");
        Stream<String> ofWorkloads = manifests
                .workloads()
                .flatMap(workload -> Stream.of(
                                ofConfiguration(workload, configMaps),
                                ofVolumes(workload, secrets, configMaps),
                                ofAccount(workload, manifests))
                        .flatMap(violations -> violations)
                        .map(violation -> workload.name() + ": " + violation));
        Stream<String> ofKeys = manifests.objects().stream()
                .flatMap(object -> Stream.concat(
                                references(object).filter(reference -> missing(secrets, reference)),
                                object.findValues("configMapKeyRef").stream()
                                        .filter(reference -> missing(configMaps, reference)))
                        .map(reference -> Manifests.label(object) + ": no such key: " + reference));
        return Stream.of(ofWorkloads, ofKeys, ofNames(manifests, secrets), hosts(manifests))
                .flatMap(violations -> violations);
    }

    /** All references to one key of a Secret. */
    private static Stream<JsonNode> references(JsonNode object) {
        return Stream.concat(
                object.findValues("secretKeyRef").stream(),
                object.at("/spec/secretTargetRef").valueStream());
    }

    private static boolean missing(Map<String, Set<String>> known, JsonNode reference) {
        return !known.getOrDefault(reference.path("name").asText(), Set.of())
                .contains(reference.path("key").asText());
    }

    private static Stream<String> ofConfiguration(Workload workload, Map<String, Set<String>> configMaps) {
        return workload.containers()
                .flatMap(container -> container.findValues("configMapRef").stream())
                .map(reference -> reference.path("name").asText())
                .filter(name -> !configMaps.containsKey(name))
                .map(name -> "no such ConfigMap: " + name);
    }

    private static Stream<String> ofVolumes(
            Workload workload, Map<String, Set<String>> secrets, Map<String, Set<String>> configMaps) {
        Set<String> volumes = new HashSet<>();
        Stream<String> sources = workload
                .spec()
                .path("volumes")
                .valueStream()
                .peek(volume -> volumes.add(volume.path("name").asText()))
                .toList()
                .stream()
                .flatMap(volume -> Stream.concat(
                        missingItems(volume.path("secret"), "secretName", secrets),
                        missingItems(volume.path("configMap"), "name", configMaps)));
        Stream<String> mounts = workload.containers()
                .flatMap(container -> container.path("volumeMounts").valueStream())
                .map(mount -> mount.path("name").asText())
                .filter(name -> !volumes.contains(name))
                .map(name -> "mounts a volume that does not exist: " + name);
        return Stream.concat(sources, mounts);
    }

    private static Stream<String> missingItems(JsonNode source, String nameField, Map<String, Set<String>> known) {
        if (source.isMissingNode()) {
            return Stream.empty();
        }
        String name = source.path(nameField).asText();
        if (!known.containsKey(name)) {
            return Stream.of("a volume of a Secret or ConfigMap that does not exist: " + name);
        }
        return source.path("items")
                .valueStream()
                .map(item -> item.path("key").asText())
                .filter(key -> !known.get(name).contains(key))
                .map(key -> "a volume of a key that " + name + " does not have: " + key);
    }

    private static Stream<String> ofAccount(Workload workload, Manifests manifests) {
        String account = workload.spec().path("serviceAccountName").asText();
        return account.isEmpty() || manifests.find("ServiceAccount", account).isPresent()
                ? Stream.empty()
                : Stream.of("no such ServiceAccount: " + account);
    }

    /** References to whole objects: Secrets, TriggerAuthentications, Gateways and targets of scaling. */
    private static Stream<String> ofNames(Manifests manifests, Map<String, Set<String>> secrets) {
        Stream<String> whole = manifests.objects().stream()
                .filter(object -> Set.of("Elasticsearch", "Gateway").contains(Manifests.kind(object)))
                .flatMap(object -> Stream.concat(
                                object.findValuesAsText("secretName").stream(),
                                object.findValues("certificateRefs").stream()
                                        .flatMap(JsonNode::valueStream)
                                        .map(reference -> reference.path("name").asText()))
                        .filter(name -> !secrets.containsKey(name))
                        .map(name -> Manifests.label(object) + ": no such Secret: " + name));
        Stream<String> authentications = manifests
                .ofKind("ScaledObject")
                .flatMap(object -> object.findValues("authenticationRef").stream()
                        .map(reference -> reference.path("name").asText())
                        .filter(name ->
                                manifests.find("TriggerAuthentication", name).isEmpty())
                        .map(name -> Manifests.label(object) + ": no such TriggerAuthentication: " + name));
        Stream<String> gateways = manifests
                .ofKind("HTTPRoute")
                .flatMap(route -> route.at("/spec/parentRefs")
                        .valueStream()
                        .filter(parent -> !hasListener(manifests, parent))
                        .map(parent -> Manifests.label(route) + ": no such Gateway or listener: " + parent));
        Stream<String> targets = manifests.objects().stream()
                .filter(object -> object.at("/spec").has("scaleTargetRef"))
                .filter(object -> manifests
                        .find(
                                "Deployment",
                                object.at("/spec/scaleTargetRef/name").asText())
                        .isEmpty())
                .map(object -> Manifests.label(object) + ": scales a Deployment that does not exist");
        return Stream.of(whole, authentications, gateways, targets).flatMap(violations -> violations);
    }

    private static boolean hasListener(Manifests manifests, JsonNode parent) {
        return manifests
                .find("Gateway", parent.path("name").asText())
                .filter(gateway -> gateway.at("/spec/listeners")
                        .valueStream()
                        .anyMatch(listener -> listener.path("name").equals(parent.path("sectionName"))))
                .isPresent();
    }

    /** References to Kafka and Elasticsearch by host and port in any setting. */
    private static Stream<String> hosts(Manifests manifests) {
        Set<String> known = new HashSet<>();
        manifests
                .ofKind("Kafka")
                .forEach(kafka -> kafka.at("/spec/kafka/listeners")
                        .forEach(listener -> known.add(Manifests.name(kafka) + "-kafka-bootstrap:"
                                + listener.path("port").asText())));
        manifests.ofKind("Elasticsearch").forEach(cluster -> known.add(Manifests.name(cluster) + "-es-http:9200"));
        return manifests.objects().stream()
                .filter(object -> Set.of("ConfigMap", "ScaledObject").contains(Manifests.kind(object)))
                .flatMap(object -> HOST.matcher(object.toString())
                        .results()
                        .map(found -> found.group())
                        .filter(host -> !known.contains(host))
                        .map(host -> Manifests.label(object) + ": no such host: " + host));
    }

    private Map<String, Set<String>> secrets(Manifests manifests) {
        Map<String, Set<String>> secrets = keys(manifests, "Secret");
        manifests
                .ofKind("Kafka")
                .forEach(kafka -> secrets.put(
                        Manifests.name(kafka) + "-cluster-ca-cert", Set.of("ca.crt", "ca.p12", "ca.password")));
        manifests
                .ofKind("KafkaUser")
                .forEach(user -> secrets.put(
                        Manifests.name(user), Set.of("ca.crt", "user.crt", "user.key", "user.p12", "user.password")));
        manifests
                .ofKind("Elasticsearch")
                .forEach(cluster ->
                        secrets.put(Manifests.name(cluster) + "-es-http-certs-public", Set.of("ca.crt", "tls.crt")));
        CREATED.matcher(runbook)
                .results()
                .forEach(command -> secrets.put(
                        command.group(2),
                        command.group(1).equals("tls")
                                ? Set.of("tls.crt", "tls.key")
                                : KEY.matcher(command.group(3))
                                        .results()
                                        .map(key -> key.group(1))
                                        .collect(Collectors.toSet())));
        return secrets;
    }

    private static Map<String, Set<String>> keys(Manifests manifests, String kind) {
        Map<String, Set<String>> keys = new HashMap<>();
        manifests
                .ofKind(kind)
                .forEach(object -> keys.put(
                        Manifests.name(object),
                        Arrays.stream(new String[] {"data", "stringData"})
                                .flatMap(field -> object.path(field).properties().stream())
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet())));
        return keys;
    }
}
