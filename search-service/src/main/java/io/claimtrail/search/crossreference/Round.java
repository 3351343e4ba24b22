package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.crossreference.statement.Statement;
import io.claimtrail.search.crossreference.StatementFinder.Found;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One batch's round of cross-referencing. Between its two steps the added claims and what the first step returned are
 * written and made searchable; claims that are to go are still there, and taken as not there.
 */
public final class Round {

    /** Sightings of the statements that may change. */
    private static final int MOST_SIGHTINGS = 10_000;

    private final ClaimBlocks blocks;
    private final Map<String, IndexedClaim> added;
    private final Set<String> gone;
    /** Claims and statements whose statements are to be found anew. */
    private final Set<String> touched = new HashSet<>();

    private final Set<String> touchedStatements = new HashSet<>();

    Round(ClaimBlocks blocks, Collection<ObjectNode> added, Set<String> gone) {
        this.blocks = blocks;
        this.added = added.stream()
                .map(IndexedClaim::new)
                .collect(Collectors.toMap(
                        IndexedClaim::id, Function.identity(), (earlier, later) -> later, LinkedHashMap::new));
        this.gone = Set.copyOf(gone);
    }

    /** A claim's document as it is to be, in the version that it was written with. */
    public record Rewrite(String id, long sequence, ObjectNode document) {}

    /** Names the speakers of the added claims in their documents, and returns what becomes of other claims by that. */
    public List<Rewrite> name() {
        List<IndexedClaim> before = blocks.whole(union(gone, added.keySet())).stream()
                .map(stored -> new IndexedClaim(stored.document()))
                .toList();
        before.forEach(claim -> touchedStatements.add(claim.statementId()));
        touched.addAll(added.keySet());
        Set<String> nameKeys = new HashSet<>();
        before.forEach(claim -> nameKeys.addAll(claim.nameKeys()));
        added.values().forEach(claim -> nameKeys.addAll(claim.nameKeys()));

        Map<String, IndexedClaim> world = new LinkedHashMap<>();
        blocks.named(nameKeys).forEach(claim -> world.put(claim.id(), claim));
        world.keySet().removeAll(gone);
        world.putAll(added);
        WhoIsWho who = WhoIsWho.of(world.values(), List.of());
        added.values().forEach(claim -> ((ObjectNode) claim.document()).set("speaker", who.speaker(claim)));
        Map<String, JsonNode> changed = new HashMap<>();
        for (IndexedClaim claim : world.values()) {
            JsonNode speaker = who.speaker(claim);
            if (!added.containsKey(claim.id()) && !speaker.equals(claim.speaker())) {
                changed.put(claim.id(), speaker);
                touchedStatements.add(claim.statementId());
            }
        }
        touched.addAll(changed.keySet());
        return rewrites(changed, "speaker");
    }

    /** Makes what was written after the first step searchable. */
    public void refresh() {
        blocks.refresh();
    }

    /** Returns what becomes of claims whose statement has other sightings than before. */
    public List<Rewrite> group() {
        List<IndexedClaim> start = new ArrayList<>();
        blocks.whole(touched).forEach(stored -> start.add(new IndexedClaim(stored.document())));
        start.addAll(blocks.find(CandidateQueries.sightings(touchedStatements, MOST_SIGHTINGS)));
        Found found = StatementFinder.find(blocks, start, gone);
        Map<String, JsonNode> changed = new HashMap<>();
        for (Statement statement : found.statements()) {
            ObjectNode now = JsonNodeFactory.instance.objectNode();
            now.put("id", statement.id()).put("sightings", statement.sightings().size());
            statement.sightings().stream()
                    .flatMap(sighting -> Stream.ofNullable(found.claims().get(sighting.claimId())))
                    .filter(claim -> !now.equals(claim.statement()))
                    .forEach(claim -> changed.put(claim.id(), now));
        }
        return rewrites(changed, "statement");
    }

    private List<Rewrite> rewrites(Map<String, JsonNode> changed, String field) {
        return blocks.whole(changed.keySet()).stream()
                .map(stored -> new Rewrite(
                        stored.id(),
                        stored.sequence(),
                        stored.document()
                                .set(
                                        field,
                                        changed.getOrDefault(
                                                stored.id(), stored.document().path(field)))))
                .toList();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
