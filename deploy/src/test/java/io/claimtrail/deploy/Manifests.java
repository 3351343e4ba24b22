package io.claimtrail.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rendered objects as they are sent to a cluster, all in one namespace. */
record Manifests(List<ObjectNode> objects) {

    Manifests {
        objects = List.copyOf(objects);
    }

    Stream<ObjectNode> ofKind(String kind) {
        return objects.stream().filter(object -> kind(object).equals(kind));
    }

    Optional<ObjectNode> find(String kind, String name) {
        return ofKind(kind).filter(object -> name(object).equals(name)).findFirst();
    }

    /** The pod templates of Deployments and CronJobs. Operators create further pods. */
    Stream<Workload> workloads() {
        return objects.stream().flatMap(object -> switch (kind(object)) {
            case "Deployment" -> Stream.of(new Workload(name(object), object.at("/spec/template")));
            case "CronJob" -> Stream.of(new Workload(name(object), object.at("/spec/jobTemplate/spec/template")));
            default -> Stream.empty();
        });
    }

    Manifests copy() {
        return new Manifests(objects.stream().map(ObjectNode::deepCopy).toList());
    }

    static String kind(JsonNode object) {
        return object.path("kind").asText();
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** Kind and name, for messages. */
    static String label(JsonNode object) {
        return kind(object) + "/" + name(object);
    }

    /** A pod template with the name of its owner. */
    record Workload(String name, JsonNode template) {

        JsonNode spec() {
            return template.path("spec");
        }

        JsonNode labels() {
            return template.at("/metadata/labels");
        }

        Stream<JsonNode> containers() {
            return spec().path("containers").valueStream();
        }

        Stream<JsonNode> ports() {
            return containers().flatMap(container -> container.path("ports").valueStream());
        }
    }
}
