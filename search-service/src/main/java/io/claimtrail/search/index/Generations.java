package io.claimtrail.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Creates, activates and deletes generations of indices. The live generation is the one that the write alias of the claims
 * points to.
 */
@ApplicationScoped
public class Generations {

    /** Field in a mapping's {@code _meta} with the time at which the generation was replaced. */
    private static final String RETIRED_AT = "retiredAt";

    private static final int NOT_FOUND = 404;

    private final Elasticsearch elasticsearch;
    private final IndexConfig config;
    private final ObjectMapper json;

    Generations(Elasticsearch elasticsearch, IndexConfig config, ObjectMapper json) {
        this.elasticsearch = elasticsearch;
        this.config = config;
        this.json = json;
    }

    /**
     * Returns if the live generation can be searched.
     *
     * @throws RuntimeException with the reason if it can't
     */
    void checkReadable() {
        if (live().isEmpty()) {
            throw new ElasticsearchUnavailableException("the index does not exist yet");
        }
        String searched = Stream.of(Index.values())
                .filter(index -> index != Index.LEDGER)
                .map(this::readAlias)
                .collect(Collectors.joining(","));
        elasticsearch.get("/_cluster/health/" + searched + "?wait_for_status=yellow&timeout=1s");
    }

    /** The alias for searches in the live generation. */
    public String readAlias(Index index) {
        return Generation.readAlias(config.indexPrefix(), index);
    }

    /** The live generation; empty before the first one exists. */
    public Optional<Generation> live() {
        try {
            JsonNode aliases = elasticsearch.get("/_alias/" + Generation.liveAlias(config.indexPrefix(), Index.CLAIMS));
            return names(aliases).findFirst().map(name -> Generation.of(config.indexPrefix(), name));
        } catch (ElasticsearchRefusedException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The live generation. Creates the first one if none exists, and indices that an older release did not have. */
    public Generation liveOrFirst() {
        Optional<Generation> live = live();
        Generation generation = live.orElseGet(() -> new Generation(config.indexPrefix(), 1));
        boolean added = create(generation);
        if (added || live.isEmpty()) {
            makeLive(generation);
        }
        return generation;
    }

    /** Creates the missing indices of {@code generation}. Returns whether any was missing. */
    boolean create(Generation generation) {
        boolean created = false;
        for (Index index : Index.values()) {
            ObjectNode definition = definition(index);
            ((ObjectNode) definition.get("settings")).put("number_of_replicas", config.replicas());
            definition.putObject("aliases").putObject(generation.writer(index));
            try {
                elasticsearch.put("/" + generation.index(index), definition);
                created = true;
            } catch (ElasticsearchRefusedException e) {
                if (!String.valueOf(e.getMessage()).contains("resource_already_exists_exception")) {
                    throw e;
                }
            }
        }
        return created;
    }

    /** Moves all aliases to {@code generation} in one atomic request. */
    void makeLive(Generation generation) {
        ObjectNode request = json.createObjectNode();
        ArrayNode actions = request.putArray("actions");
        for (Index index : Index.values()) {
            for (String alias : new String[] {
                Generation.readAlias(config.indexPrefix(), index), Generation.liveAlias(config.indexPrefix(), index)
            }) {
                actions.addObject()
                        .putObject("remove")
                        .put("index", config.indexPrefix() + index.baseName() + "-*")
                        .put("alias", alias)
                        .put("must_exist", false);
                actions.addObject()
                        .putObject("add")
                        .put("index", generation.index(index))
                        .put("alias", alias);
            }
        }
        elasticsearch.post("/_aliases", request);
    }

    /** Marks {@code generation} as replaced since {@code now}. */
    void retire(Generation generation, Instant now) {
        ObjectNode mapping = json.createObjectNode();
        mapping.putObject("_meta").put(RETIRED_AT, now.toString());
        elasticsearch.put("/" + generation.index(Index.CLAIMS) + "/_mapping", mapping);
    }

    /**
     * Deletes generations that were retired so long ago that no cursor can refer to them. Retires older generations that a
     * killed rebuild has left unmarked.
     */
    public void deleteRetired(Generation live, Instant now) {
        Instant oldest = now.minus(config.cursorKeepAlive());
        JsonNode mappings = elasticsearch.get("/" + config.indexPrefix() + "claims-*/_mapping");
        for (String name : names(mappings).toList()) {
            Generation generation = Generation.of(config.indexPrefix(), name);
            if (generation.number() < live.number()) {
                retiredAt(mappings.get(name))
                        .ifPresentOrElse(
                                since -> deleteIf(since.isBefore(oldest), generation), () -> retire(generation, now));
            }
        }
    }

    private void deleteIf(boolean due, Generation generation) {
        if (due) {
            delete(generation);
        }
    }

    private static Optional<Instant> retiredAt(JsonNode index) {
        String text = index.path("mappings").path("_meta").path(RETIRED_AT).asText();
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    /** Deletes all indices of {@code generation}, the claims last: they show that the generation exists. */
    void delete(Generation generation) {
        Stream.of(Index.values())
                .sorted(Comparator.comparing(index -> index == Index.CLAIMS))
                .forEach(index ->
                        elasticsearch.delete("/" + generation.index(index) + "?ignore_unavailable=true", null));
    }

    private ObjectNode definition(Index index) {
        String resource = "elasticsearch/" + index.baseName() + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return (ObjectNode) json.readTree(Objects.requireNonNull(in, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false);
    }
}
