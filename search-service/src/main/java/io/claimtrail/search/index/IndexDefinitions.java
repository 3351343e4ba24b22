package io.claimtrail.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Creates indices from their definitions, {@code elasticsearch/NAME.json}. */
@ApplicationScoped
class IndexDefinitions {

    private final Elasticsearch elasticsearch;
    private final IndexConfig config;
    private final ObjectMapper json;

    IndexDefinitions(Elasticsearch elasticsearch, IndexConfig config, ObjectMapper json) {
        this.elasticsearch = elasticsearch;
        this.config = config;
        this.json = json;
    }

    /**
     * Creates {@code index} with {@code aliases} from the definition {@code name}.
     *
     * @return false if it exists
     */
    boolean create(String index, String name, String... aliases) {
        ObjectNode definition = definition(name);
        ((ObjectNode) definition.get("settings")).put("number_of_replicas", config.replicas());
        ObjectNode all = definition.putObject("aliases");
        List.of(aliases).forEach(all::putObject);
        try {
            elasticsearch.put("/" + index, definition);
            return true;
        } catch (ElasticsearchRefusedException e) {
            if (!String.valueOf(e.getMessage()).contains("resource_already_exists_exception")) {
                throw e;
            }
            return false;
        }
    }

    /**
     * Adds the fields of the definition {@code name} that {@code index} lacks: an older release did not have them.
     * Existing fields stay as they are.
     */
    void addFields(String index, String name) {
        JsonNode existing =
                elasticsearch.get("/" + index + "/_mapping").path(index).at("/mappings/properties");
        ObjectNode missing = json.createObjectNode();
        definition(name).at("/mappings/properties").properties().stream()
                .filter(field -> !existing.has(field.getKey()))
                .forEach(field -> missing.set(field.getKey(), field.getValue()));
        if (!missing.isEmpty()) {
            ObjectNode mapping = json.createObjectNode();
            mapping.set("properties", missing);
            elasticsearch.put("/" + index + "/_mapping", mapping);
        }
    }

    private ObjectNode definition(String name) {
        String resource = "elasticsearch/" + name + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return (ObjectNode) json.readTree(Objects.requireNonNull(in, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
