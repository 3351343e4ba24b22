package io.claimtrail.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Creates, activates and deletes generations of indices. The live generation is the one that the write alias of the claims
 * points to. It is never deleted.
 */
@ApplicationScoped
public class Generations {

    /** Field in a mapping's {@code _meta} with the time at which the generation was replaced. */
    private static final String RETIRED_AT = "retiredAt";

    private static final int NOT_FOUND = 404;

    private final Elasticsearch elasticsearch;
    private final IndexDefinitions definitions;
    private final IndexConfig config;
    private final ObjectMapper json;
    /** Why there is no live generation where there was one; null while there is no reason to think so. */
    private volatile @Nullable String lost;

    Generations(Elasticsearch elasticsearch, IndexDefinitions definitions, IndexConfig config, ObjectMapper json) {
        this.elasticsearch = elasticsearch;
        this.definitions = definitions;
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
            String reason = lost;
            throw new ElasticsearchUnavailableException(reason == null ? "the index does not exist yet" : reason);
        }
        String searched = Stream.of(Index.values())
                .filter(Index::isSearched)
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
            return names(aliases)
                    .map(name -> Generation.of(config.indexPrefix(), name))
                    .max(Comparator.comparingInt(Generation::number));
        } catch (ElasticsearchRefusedException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * The live generation. Creates indices and fields that an older release did not have, and the first generation in a new
     * installation.
     *
     * @param hadContent whether documents were once written to a generation, as far as its consumer group shows
     * @throws IndexLostException if no generation is live, but there was one
     */
    public Generation liveOrFirst(Predicate<Generation> hadContent) {
        Optional<Generation> live = live();
        if (live.isPresent()) {
            Generation generation = live.get();
            if (createMissing(generation)) {
                makeLive(generation, List.of(isLive(generation)));
            }
            lost = null;
            return generation;
        }
        Generation first = new Generation(config.indexPrefix(), 1);
        checkNew(first, hadContent);
        create(first);
        makeFirst(first);
        lost = null;
        return first;
    }

    /** An empty first generation would hide that all documents are missing: its group continues behind them. */
    private void checkNew(Generation first, Predicate<Generation> hadContent) {
        List<Generation> others =
                existing().stream().filter(other -> !other.equals(first)).toList();
        String reason = null;
        if (!others.isEmpty()) {
            reason = "no generation of the index is live, but "
                    + others.getLast().index(Index.CLAIMS) + " exists";
        } else if (hadContent.test(first)) {
            reason = "the index is missing, but its consumer group has committed offsets";
        }
        if (reason != null) {
            lost = reason + ": rebuild the index";
            throw new IndexLostException(lost);
        }
    }

    /** All generations of which the claims exist, in their order. */
    List<Generation> existing() {
        Pattern name = Pattern.compile(Pattern.quote(config.indexPrefix() + Index.CLAIMS.baseName()) + "-\\d{6,9}");
        JsonNode indices = elasticsearch.get("/" + config.indexPrefix() + Index.CLAIMS.baseName() + "-*/_alias");
        return names(indices)
                .filter(index -> name.matcher(index).matches())
                .map(index -> Generation.of(config.indexPrefix(), index))
                .sorted(Comparator.comparingInt(Generation::number))
                .toList();
    }

    /** The generation after all of {@code existing}; never the first, which the service creates. */
    Generation following(List<Generation> existing) {
        int last = existing.stream().mapToInt(Generation::number).max().orElse(1);
        return new Generation(config.indexPrefix(), Math.max(last, 1) + 1);
    }

    /** Creates the missing indices of {@code generation} and adds the missing fields of the others. */
    private boolean createMissing(Generation generation) {
        boolean created = false;
        for (Index index : Index.values()) {
            if (create(generation, index)) {
                created = true;
            } else {
                definitions.addFields(generation.index(index), index.baseName());
            }
        }
        return created;
    }

    /** Creates the missing indices of {@code generation}. Returns whether any was missing. */
    boolean create(Generation generation) {
        boolean created = false;
        for (Index index : Index.values()) {
            created |= create(generation, index);
        }
        return created;
    }

    /**
     * Creates all indices of {@code generation}, the claims first: they show that it exists.
     *
     * @throws RebuildInProgressException if another rebuild has created it
     */
    void createNew(Generation generation) {
        if (!create(generation, Index.CLAIMS)) {
            throw new RebuildInProgressException("another rebuild has created generation " + generation.suffix());
        }
        create(generation);
    }

    private boolean create(Generation generation, Index index) {
        return definitions.create(generation.index(index), index.baseName(), generation.writer(index));
    }

    /**
     * Moves all aliases to {@code generation} in one atomic request, which changes nothing if an alias of
     * {@code conditions} does not exist. The aliases of the conditions are removed.
     *
     * @throws ElasticsearchUnavailableException if it is unknown whether the aliases have moved, or will
     */
    void makeLive(Generation generation, List<ExistingAlias> conditions) {
        ArrayNode actions = json.createArrayNode();
        conditions.forEach(condition -> remove(actions, condition.index(), condition.alias(), true));
        for (Index index : Index.values()) {
            for (String alias : aliases(index)) {
                remove(actions, config.indexPrefix() + index.baseName() + "-*", alias, false);
                add(actions, generation.index(index), alias);
            }
        }
        send(actions);
    }

    /** Adds all aliases to the first generation. They are not removed from another one that has become live meanwhile. */
    private void makeFirst(Generation generation) {
        ArrayNode actions = json.createArrayNode();
        for (Index index : Index.values()) {
            aliases(index).forEach(alias -> add(actions, generation.index(index), alias));
        }
        send(actions);
    }

    /** An alias of one index; the condition of a change of aliases. */
    record ExistingAlias(String index, String alias) {}

    /** The condition that {@code generation} is live. */
    ExistingAlias isLive(Generation generation) {
        return new ExistingAlias(
                generation.index(Index.CLAIMS), Generation.liveAlias(config.indexPrefix(), Index.CLAIMS));
    }

    /**
     * Marks {@code live} as the generation that the rebuild {@code token} will replace. The marks of other rebuilds are
     * removed: a request of theirs that is still on its way can't move the aliases any more.
     *
     * @return the condition that no later rebuild has marked it
     */
    ExistingAlias mark(Generation live, String token) {
        ExistingAlias mark = new ExistingAlias(live.index(Index.CLAIMS), config.indexPrefix() + "rebuild-" + token);
        ArrayNode actions = json.createArrayNode();
        remove(
                actions,
                config.indexPrefix() + Index.CLAIMS.baseName() + "-*",
                config.indexPrefix() + "rebuild-*",
                false);
        add(actions, mark.index(), mark.alias());
        send(actions);
        return mark;
    }

    private List<String> aliases(Index index) {
        return List.of(
                Generation.readAlias(config.indexPrefix(), index), Generation.liveAlias(config.indexPrefix(), index));
    }

    private static void remove(ArrayNode actions, String index, String alias, boolean mustExist) {
        actions.addObject()
                .putObject("remove")
                .put("index", index)
                .put("alias", alias)
                .put("must_exist", mustExist);
    }

    private static void add(ArrayNode actions, String index, String alias) {
        actions.addObject().putObject("add").put("index", index).put("alias", alias);
    }

    private void send(ArrayNode actions) {
        ObjectNode request = json.createObjectNode();
        request.set("actions", actions);
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

    /**
     * Deletes all indices of {@code generation}, the claims last: they show that the generation exists. Does nothing if it
     * is live.
     */
    void delete(Generation generation) {
        if (live().filter(generation::equals).isPresent()) {
            return;
        }
        Stream.of(Index.values())
                .sorted(Comparator.comparing(index -> index == Index.CLAIMS))
                .forEach(index ->
                        elasticsearch.delete("/" + generation.index(index) + "?ignore_unavailable=true", null));
    }

    private static Stream<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false);
    }
}
