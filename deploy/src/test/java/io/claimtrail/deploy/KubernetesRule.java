package io.claimtrail.deploy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Objects of Kubernetes, the Gateway API and Strimzi match their models: no unknown field and no value of another type. The
 * models do not mark required fields; a table lists them for the types used here, after the Kubernetes API reference.
 */
final class KubernetesRule implements Rule {

    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/Secret", Secret.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("batch/v1/CronJob", CronJob.class),
            Map.entry("gateway.networking.k8s.io/v1/Gateway", Gateway.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

    /** Required fields, by the path of the object in its manifest. */
    private static final Map<String, Set<String>> REQUIRED = Map.ofEntries(
            Map.entry("metadata", Set.of("name")),
            Map.entry("Deployment.spec", Set.of("selector", "template")),
            Map.entry("Service.spec", Set.of("selector", "ports")),
            Map.entry("CronJob.spec", Set.of("schedule", "jobTemplate")),
            Map.entry("NetworkPolicy.spec", Set.of("podSelector")),
            Map.entry("HorizontalPodAutoscaler.spec", Set.of("scaleTargetRef", "maxReplicas")),
            Map.entry("Gateway.spec", Set.of("gatewayClassName", "listeners")),
            Map.entry("Kafka.spec", Set.of("kafka")),
            Map.entry("KafkaNodePool.spec", Set.of("replicas", "roles", "storage")),
            Map.entry("template.spec", Set.of("containers")),
            Map.entry("containers", Set.of("name", "image")),
            Map.entry("containers.ports", Set.of("containerPort")),
            Map.entry("spec.ports", Set.of("port")),
            Map.entry("env", Set.of("name")),
            Map.entry("configMapRef", Set.of("name")),
            Map.entry("secretKeyRef", Set.of("name", "key")),
            Map.entry("httpGet", Set.of("port")),
            Map.entry("volumeMounts", Set.of("name", "mountPath")),
            Map.entry("volumes.items", Set.of("key", "path")),
            Map.entry("topologySpreadConstraints", Set.of("maxSkew", "topologyKey", "whenUnsatisfiable")),
            Map.entry("matchExpressions", Set.of("key", "operator")),
            Map.entry("scaleTargetRef", Set.of("kind", "name")),
            Map.entry("metrics", Set.of("type")),
            Map.entry("metrics.resource", Set.of("name", "target")),
            Map.entry("spec.listeners", Set.of("name", "port", "protocol")),
            Map.entry("kafka.listeners", Set.of("name", "port", "type", "tls")),
            Map.entry("parentRefs", Set.of("name")),
            Map.entry("backendRefs", Set.of("name")),
            Map.entry("acls", Set.of("resource", "operations")),
            Map.entry("acls.resource", Set.of("type")));

    private final ObjectMapper strict = strict();

    @Override
    public Stream<String> violations(Manifests manifests) {
        return manifests.objects().stream()
                .flatMap(object -> Stream.concat(ofType(object), missing(object))
                        .map(violation -> Manifests.label(object) + ": " + violation));
    }

    /** Whether this rule checks the type of the object. */
    static boolean covers(JsonNode object) {
        return MODELS.containsKey(type(object));
    }

    private Stream<String> ofType(JsonNode object) {
        Class<?> model = MODELS.get(type(object));
        if (model == null) {
            return CustomResourceRule.covers(object) ? Stream.empty() : Stream.of("unknown type: " + type(object));
        }
        try {
            strict.treeToValue(object, model);
            return Stream.empty();
        } catch (JsonProcessingException e) {
            return Stream.of(e.getOriginalMessage());
        }
    }

    private static Stream<String> missing(JsonNode object) {
        return covers(object) ? missing(object, Manifests.kind(object), "") : Stream.empty();
    }

    private static Stream<String> missing(JsonNode node, String name, String parent) {
        if (node.isArray()) {
            return node.valueStream().flatMap(element -> missing(element, name, parent));
        }
        if (!node.isObject()) {
            return Stream.empty();
        }
        Stream<String> here = Stream.of(name, parent + "." + name)
                .flatMap(path -> REQUIRED.getOrDefault(path, Set.of()).stream())
                .filter(field -> !node.hasNonNull(field) && !isPodMetadata(name, parent))
                .map(field -> parent + "." + name + " lacks " + field);
        Stream<String> below = node.properties().stream()
                .flatMap(field -> missing(field.getValue(), field.getKey(), name.equals("secret") ? parent : name));
        return Stream.concat(here, below);
    }

    /** Whether the metadata is of a pod template, which has no name. */
    private static boolean isPodMetadata(String name, String parent) {
        return name.equals("metadata")
                && Set.of("template", "jobTemplate", "podTemplate").contains(parent);
    }

    private static String type(JsonNode object) {
        return object.path("apiVersion").asText() + "/" + Manifests.kind(object);
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = JsonMapper.builder()
                .annotationIntrospector(new RejectUnknownFields())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        for (CoercionInputShape shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    /** Makes the models reject unknown fields, which they otherwise collect in a map. */
    private static final class RejectUnknownFields extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return JsonIgnoreProperties.Value.empty();
        }
    }
}
