package io.claimtrail.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.contracts.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The topics and their configuration are those of {@link Topic}. No user and no trigger refers to another topic, the user that
 * writes claims may do so in transactions, and no service scales to more instances than partitions.
 */
final class TopicRule implements Rule {

    @Override
    public Stream<String> violations(Manifests manifests) {
        Map<String, JsonNode> topics =
                manifests.ofKind("KafkaTopic").collect(Collectors.toMap(Manifests::name, t -> t));
        return Stream.of(
                        contracts(topics),
                        users(manifests, topics.keySet()),
                        transactions(manifests),
                        scaling(manifests, topics))
                .flatMap(violations -> violations);
    }

    private static Stream<String> contracts(Map<String, JsonNode> topics) {
        Set<String> required =
                Arrays.stream(Topic.values()).map(topic -> topic.name("")).collect(Collectors.toSet());
        Stream<String> unknown = topics.keySet().stream()
                .filter(name -> !required.contains(name))
                .map(name -> "no contract has the topic " + name);
        Stream<String> other = Arrays.stream(Topic.values())
                .filter(topic -> !matchesContract(topic, topics.get(topic.name(""))))
                .map(topic -> "topic " + topic.name("") + " is missing or differs from the contract");
        Stream<String> partitions = topics.values().stream()
                                .map(topic -> topic.at("/spec/partitions"))
                                .distinct()
                                .count()
                        > 1
                ? Stream.of("an article and its claims need the same number of partitions")
                : Stream.empty();
        return Stream.of(unknown, other, partitions).flatMap(violations -> violations);
    }

    private static boolean matchesContract(Topic topic, JsonNode manifest) {
        if (manifest == null) {
            return false;
        }
        Map<String, String> configuration = new TreeMap<>();
        manifest.at("/spec/config")
                .properties()
                .forEach(entry ->
                        configuration.put(entry.getKey(), entry.getValue().asText()));
        int safe = configuration.containsKey("min.insync.replicas")
                ? Integer.parseInt(configuration.remove("min.insync.replicas"))
                : 0;
        int replicas = manifest.at("/spec/replicas").asInt();
        return configuration.equals(new TreeMap<>(topic.configuration())) && safe == Math.max(1, replicas - 1);
    }

    private static Stream<String> users(Manifests manifests, Set<String> topics) {
        return manifests
                .ofKind("KafkaUser")
                .flatMap(user -> user.at("/spec/authorization/acls")
                        .valueStream()
                        .map(acl -> acl.path("resource"))
                        .filter(resource -> resource.path("type").asText().equals("topic"))
                        .map(resource -> resource.path("name").asText())
                        .filter(name -> !topics.contains(name))
                        .map(name -> Manifests.label(user) + ": no such topic: " + name));
    }

    /** Who writes claims does so in transactions, whose ids begin with the name of its consumer group. */
    private static Stream<String> transactions(Manifests manifests) {
        return manifests
                .ofKind("KafkaUser")
                .filter(user -> names(user, "topic", "Write").contains(Topic.CLAIMS.name("")))
                .filter(user -> names(user, "group", "Read").stream()
                        .anyMatch(group ->
                                !names(user, "transactionalId", "Write").contains(group + "-")))
                .map(user -> Manifests.label(user) + ": may not write in transactions of its consumer group");
    }

    private static Set<String> names(JsonNode user, String type, String operation) {
        return user.at("/spec/authorization/acls")
                .valueStream()
                .filter(acl -> acl.at("/resource/type").asText().equals(type))
                .filter(acl -> acl.path("operations")
                        .valueStream()
                        .anyMatch(allowed -> allowed.asText().equals(operation)))
                .map(acl -> acl.at("/resource/name").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<String> scaling(Manifests manifests, Map<String, JsonNode> topics) {
        int partitions = topics.values().stream()
                .mapToInt(topic -> topic.at("/spec/partitions").asInt())
                .max()
                .orElse(0);
        return manifests.ofKind("ScaledObject").flatMap(object -> {
            Stream<String> unknown = object.at("/spec/triggers")
                    .valueStream()
                    .map(trigger -> trigger.at("/metadata/topic"))
                    .filter(topic -> topic.isTextual() && !topics.containsKey(topic.asText()))
                    .map(topic -> Manifests.label(object) + ": no such topic: " + topic.asText());
            Stream<String> idle = object.at("/spec/maxReplicaCount").asInt() > partitions
                    ? Stream.of(Manifests.label(object) + ": more instances than partitions")
                    : Stream.empty();
            return Stream.concat(unknown, idle);
        });
    }
}
