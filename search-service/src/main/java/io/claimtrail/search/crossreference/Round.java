package io.claimtrail.search.crossreference;

import static java.util.Collections.disjoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.crossreference.identity.CuratedSpeaker;
import io.claimtrail.crossreference.identity.NameKeys;
import io.claimtrail.crossreference.statement.Statement;
import io.claimtrail.search.crossreference.ClaimBlocks.Names;
import io.claimtrail.search.crossreference.ClaimBlocks.Stored;
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
    private final Runnable refresh;
    private final Function<Set<String>, List<CuratedSpeaker>> curated;
    private final Touched touched;
    private final Map<String, IndexedClaim> added;
    /** Claims and statements whose statements are to be found anew. */
    private final Set<String> claims = new HashSet<>();

    private final Set<String> statements = new HashSet<>();

    Round(ClaimBlocks blocks, Runnable refresh, Function<Set<String>, List<CuratedSpeaker>> curated, Touched touched) {
        this.blocks = blocks;
        this.refresh = refresh;
        this.curated = curated;
        this.touched = touched;
        this.added = touched.added().stream()
                .map(IndexedClaim::new)
                .collect(Collectors.toMap(
                        IndexedClaim::id, Function.identity(), (earlier, later) -> later, LinkedHashMap::new));
    }

    /**
     * What a batch touches.
     *
     * @param added documents of claims that are to be written, which get their speakers
     * @param gone ids of claims that are to be deleted
     * @param curated ids of curated speakers that were written or deleted
     * @param curatedNames keys of their names
     */
    record Touched(Collection<ObjectNode> added, Set<String> gone, Set<String> curated, Set<String> curatedNames) {}

    /** A claim's document as it is to be, in the version that it was written with. */
    public record Rewrite(String id, long sequence, ObjectNode document) {}

    /** Names the speakers of the added claims in their documents, and returns what becomes of other claims by that. */
    public List<Rewrite> name() {
        claims.addAll(added.keySet());
        Names names = blocks.around(withAliases(touchedNames()));
        Map<String, IndexedClaim> world = new LinkedHashMap<>();
        List<IndexedClaim> named = blocks.named(names.toKnow());
        named.forEach(claim -> world.put(claim.id(), claim));
        world.keySet().removeAll(touched.gone());
        world.putAll(added);
        WhoIsWho who = WhoIsWho.of(world.values(), curated.apply(names.toKnow()));
        added.values().forEach(claim -> ((ObjectNode) claim.document()).set("speaker", who.speaker(claim)));
        Map<String, JsonNode> changed = new HashMap<>();
        for (IndexedClaim claim : world.values()) {
            boolean affected = !added.containsKey(claim.id()) && !disjoint(claim.nameKeys(), names.affected());
            if (affected && !who.speaker(claim).equals(claim.speaker())) {
                changed.put(claim.id(), who.speaker(claim));
                statements.add(claim.statementId());
            }
        }
        claims.addAll(changed.keySet());
        // What a block leaves out may be by the same speaker.
        if (named.size() < ClaimBlocks.LARGEST_BLOCK) {
            claims.removeAll(onlyOnesOfTheirSpeakers(world.values(), changed));
        }
        return rewrites(changed, "speaker");
    }

    /** Of the added claims those whose speaker said nothing else: no other can be the same statement. */
    private Set<String> onlyOnesOfTheirSpeakers(Collection<IndexedClaim> world, Map<String, JsonNode> changed) {
        Map<String, List<String>> bySpeaker = new HashMap<>();
        for (IndexedClaim claim : world) {
            JsonNode speaker = changed.getOrDefault(claim.id(), claim.speaker());
            if (speaker.path("id").isTextual()) {
                bySpeaker
                        .computeIfAbsent(speaker.path("id").asText(), id -> new ArrayList<>())
                        .add(claim.id());
            }
        }
        return bySpeaker.values().stream()
                .filter(claimIds -> claimIds.size() == 1)
                .map(List::getFirst)
                .filter(added::containsKey)
                .collect(Collectors.toSet());
    }

    /** A curated speaker joins all names that the curator gives. */
    private Set<String> withAliases(Set<String> nameKeys) {
        Set<String> all = new HashSet<>(nameKeys);
        for (CuratedSpeaker speaker : curated.apply(nameKeys)) {
            all.addAll(NameKeys.all(speaker.name(), speaker.kind()));
            speaker.aliases().forEach(alias -> all.addAll(NameKeys.all(alias, speaker.kind())));
        }
        return all;
    }

    private Set<String> touchedNames() {
        Set<String> names = new HashSet<>(touched.curatedNames());
        Set<String> replaced = new HashSet<>(touched.gone());
        replaced.addAll(added.keySet());
        for (Stored stored : blocks.whole(replaced)) {
            IndexedClaim before = new IndexedClaim(stored.document());
            names.addAll(before.nameKeys());
            statements.add(before.statementId());
        }
        if (!touched.curated().isEmpty()) {
            blocks.find(CandidateQueries.meaning(touched.curated(), MOST_SIGHTINGS))
                    .forEach(claim -> names.addAll(claim.nameKeys()));
        }
        added.values().forEach(claim -> names.addAll(claim.nameKeys()));
        return names;
    }

    /** Makes what was written after the first step searchable, and the articles with it. */
    public void refresh() {
        refresh.run();
    }

    /** Returns what becomes of claims whose statement has other sightings than before. */
    public List<Rewrite> group() {
        List<IndexedClaim> start = new ArrayList<>();
        blocks.whole(claims).forEach(stored -> start.add(new IndexedClaim(stored.document())));
        start.addAll(blocks.find(CandidateQueries.sightings(statements, MOST_SIGHTINGS)));
        Found found = StatementFinder.find(blocks, start, touched.gone());
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
}
