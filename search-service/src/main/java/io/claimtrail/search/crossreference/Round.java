package io.claimtrail.search.crossreference;

import static java.util.Collections.disjoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.crossreference.identity.CuratedIdentity;
import io.claimtrail.crossreference.identity.NameKeys;
import io.claimtrail.search.crossreference.ClaimBlocks.Names;
import io.claimtrail.search.crossreference.ClaimBlocks.Stored;
import io.claimtrail.search.crossreference.StatementFinder.Found;
import io.claimtrail.search.crossreference.StatementFinder.Membership;
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

/**
 * One batch's round of cross-referencing, before anything of the batch is written: who speaks in the claims that it touches,
 * and which statements they are sightings of.
 */
final class Round {

    /** Sightings of the statements that may change. */
    private static final int MOST_SIGHTINGS = 10_000;

    private final ClaimBlocks blocks;
    private final Function<Set<String>, List<CuratedIdentity>> curated;
    private final Touched touched;
    private final Map<String, IndexedClaim> added;
    /** Statements whose sightings are to be found anew. */
    private final Set<String> statements = new HashSet<>();

    Round(ClaimBlocks blocks, Function<Set<String>, List<CuratedIdentity>> curated, Touched touched) {
        this.blocks = blocks;
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
     * @param added documents of claims that are to be written, which get their speakers and statements
     * @param gone ids of claims that are to be deleted
     * @param curated ids of curated speakers that were written or deleted
     * @param curatedNames keys of their names
     */
    record Touched(Collection<ObjectNode> added, Set<String> gone, Set<String> curated, Set<String> curatedNames) {}

    /** Gives the added claims their speakers and statements, and returns what becomes of others by that. */
    Outcome run() {
        Names names = blocks.around(withAliases(touchedNames()));
        List<IndexedClaim> named = blocks.named(names.toKnow());
        Map<String, IndexedClaim> world = new LinkedHashMap<>();
        named.forEach(claim -> world.put(claim.id(), claim));
        world.keySet().removeAll(touched.gone());
        world.putAll(added);
        Map<String, JsonNode> renamed = name(world, names);
        Overlay overlay = new Overlay(added, renamed, touched.gone());
        boolean whole = named.size() < ClaimBlocks.LARGEST_BLOCK;
        Map<String, JsonNode> regrouped =
                group(overlay, new ClaimsAtHand(overlay.over(world.values()), whole), renamed.keySet());
        return outcome(renamed, regrouped);
    }

    /** Names the speakers of the added claims in their documents; returns those of others that are new, by claim id. */
    private Map<String, JsonNode> name(Map<String, IndexedClaim> world, Names names) {
        WhoIsWho who = WhoIsWho.of(world.values(), curated.apply(names.toKnow()));
        Map<String, JsonNode> renamed = new HashMap<>();
        added.values().forEach(claim -> ((ObjectNode) claim.document()).set("speaker", who.speaker(claim)));
        for (IndexedClaim claim : world.values()) {
            if (!added.containsKey(claim.id()) && !disjoint(claim.nameKeys(), names.affected())) {
                JsonNode speaker = who.speaker(claim);
                if (!speaker.equals(claim.speaker())) {
                    renamed.put(claim.id(), speaker);
                    statements.add(claim.statementId());
                }
            }
        }
        return renamed;
    }

    /** Gives the added claims their statements; returns those of others that are new, by claim id. */
    private Map<String, JsonNode> group(Overlay overlay, ClaimsAtHand atHand, Set<String> renamed) {
        List<IndexedClaim> start = new ArrayList<>(added.values());
        start.addAll(blocks.withIds(renamed));
        start.addAll(blocks.find(CandidateQueries.sightings(statements, MOST_SIGHTINGS)));
        Found found = StatementFinder.find(blocks, overlay, atHand, start);
        Map<String, JsonNode> regrouped = new HashMap<>();
        found.statements().forEach((id, membership) -> {
            JsonNode now = statement(membership);
            IndexedClaim other = found.claims().get(id);
            if (added.containsKey(id)) {
                ((ObjectNode) added.get(id).document()).set("statement", now);
            } else if (other != null && !now.equals(other.statement())) {
                regrouped.put(id, now);
            }
        });
        return regrouped;
    }

    private static ObjectNode statement(Membership membership) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", membership.statementId())
                .put("sightings", membership.sightings());
    }

    /** A curated speaker joins all names that the curator gives. */
    private Set<String> withAliases(Set<String> nameKeys) {
        Set<String> all = new HashSet<>(nameKeys);
        for (CuratedIdentity speaker : curated.apply(nameKeys)) {
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

    private Outcome outcome(Map<String, JsonNode> speakers, Map<String, JsonNode> statements) {
        Set<String> changed = new HashSet<>(statements.keySet());
        changed.addAll(speakers.keySet());
        List<Rewrite> regrouped = new ArrayList<>();
        List<Rewrite> renamed = new ArrayList<>();
        for (Stored stored : blocks.whole(changed)) {
            ObjectNode document = stored.document();
            JsonNode statement = statements.get(stored.id());
            if (statement != null) {
                document.set("statement", statement);
            }
            JsonNode speaker = speakers.get(stored.id());
            if (speaker != null) {
                document.set("speaker", speaker);
            }
            (speaker == null ? regrouped : renamed).add(new Rewrite(stored.id(), stored.sequence(), document));
        }
        return new Outcome(regrouped, renamed);
    }
}
