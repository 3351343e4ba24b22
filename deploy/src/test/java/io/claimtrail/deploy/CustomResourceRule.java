package io.claimtrail.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Custom resources match the definitions of their operators. Fields without a definition are violations. */
final class CustomResourceRule implements Rule {

    private static final Set<String> GROUPS =
            Set.of("elasticsearch.k8s.elastic.co", "keda.sh", "monitoring.coreos.com", "kafka.strimzi.io");

    private final Map<String, Schema> schemas = new HashMap<>();

    /** @param definitions a folder of CustomResourceDefinitions, one or more per file */
    CustomResourceRule(Path definitions) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        try (Stream<Path> files = Files.list(definitions)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                for (JsonNode definition : read(file)) {
                    definition.at("/spec/versions").forEach(version -> {
                        JsonNode schema = version.at("/schema/openAPIV3Schema").deepCopy();
                        close(schema);
                        ((ObjectNode) schema.path("properties")).putObject("metadata");
                        String type = definition.at("/spec/group").asText() + "/"
                                + version.path("name").asText() + "/"
                                + definition.at("/spec/names/kind").asText();
                        schemas.put(type, registry.getSchema(schema.toString()));
                    });
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this rule checks the type of the object if the definitions are available. */
    static boolean covers(JsonNode object) {
        return GROUPS.contains(object.path("apiVersion").asText().replaceFirst("/.*", ""));
    }

    @Override
    public Stream<String> violations(Manifests manifests) {
        return manifests.objects().stream().filter(CustomResourceRule::covers).flatMap(object -> {
            Schema schema = schemas.get(object.path("apiVersion").asText() + "/" + Manifests.kind(object));
            return schema == null
                    ? Stream.of(Manifests.label(object) + ": there is no definition of its type")
                    : schema.validate(object.toString(), InputFormat.JSON).stream()
                            .map(error -> Manifests.label(object) + ": " + error);
        });
    }

    private static List<JsonNode> read(Path file) throws IOException {
        try (MappingIterator<JsonNode> documents =
                new YAMLMapper().readerFor(JsonNode.class).readValues(file.toFile())) {
            return documents.readAll();
        }
    }

    /** Rejects unknown fields, which an API server would drop silently: they are usually misspelt. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")
                && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(CustomResourceRule::close);
    }
}
