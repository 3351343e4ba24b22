package io.claimtrail.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.claimtrail.localstack.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the objects of deploy/kubernetes file by file, without kustomize. */
final class Deployment {

    private static final Path FOLDER = Installation.checkout().resolve("deploy/kubernetes");

    private Deployment() {}

    /** The objects of a YAML or JSON file. */
    static List<JsonNode> objects(String file) {
        try (MappingIterator<JsonNode> documents = new YAMLMapper()
                .readerFor(JsonNode.class)
                .readValues(FOLDER.resolve(file).toFile())) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> ofKind(String file, String kind) {
        return objects(file).stream()
                .filter(object -> object.path("kind").asText().equals(kind));
    }

    static JsonNode named(String file, String kind, String name) {
        return ofKind(file, kind)
                .filter(object -> object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + kind + " " + name + " in " + file));
    }
}
