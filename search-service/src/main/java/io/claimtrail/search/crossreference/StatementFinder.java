package io.claimtrail.search.crossreference;

import io.claimtrail.crossreference.statement.Sighting;
import io.claimtrail.crossreference.statement.Statement;
import io.claimtrail.crossreference.statement.StatementGrouper;
import io.claimtrail.crossreference.statement.StatementJudge;
import io.claimtrail.crossreference.statement.StatementVerdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the statements that claims are sightings of: goes from each claim to those that repeat it, and on from them, until
 * no more come, and groups what hangs together.
 */
final class StatementFinder {

    /** Claims that are looked at for each. */
    private static final int CANDIDATES = 16;

    private static final int MOST_SIGHTINGS = 10_000;

    /** Where a story is copied without end, the rest is left out. */
    private static final int MOST = 20_000;

    private final ClaimBlocks blocks;
    private final Overlay overlay;
    private final ClaimsAtHand atHand;
    private final Map<String, IndexedClaim> claims = new LinkedHashMap<>();
    /** All claims that were looked at. */
    private final Map<String, IndexedClaim> known = new HashMap<>();

    private final Readings readings = new Readings();
    private final Map<String, Sighting> sightings = new HashMap<>();
    /** From each claim on to another that hangs together with it, until to itself. */
    private final Map<String, String> chains = new HashMap<>();

    private StatementFinder(ClaimBlocks blocks, Overlay overlay, ClaimsAtHand atHand) {
        this.blocks = blocks;
        this.overlay = overlay;
        this.atHand = atHand;
    }

    /** The statements that {@code start} belongs to, and those they hang together with. */
    static Found find(ClaimBlocks blocks, Overlay overlay, ClaimsAtHand atHand, Collection<IndexedClaim> start) {
        StatementFinder finder = new StatementFinder(blocks, overlay, atHand);
        finder.overlay.added().values().forEach(claim -> finder.known.put(claim.id(), claim));
        List<IndexedClaim> next = finder.add(start);
        while (!next.isEmpty() && finder.claims.size() < MOST) {
            next = finder.follow(next);
        }
        return new Found(finder.claims, finder.statements());
    }

    /**
     * What was found.
     *
     * @param claims all sightings, by claim id
     * @param statements of which each sighting is one, by claim id
     */
    record Found(Map<String, IndexedClaim> claims, Map<String, Membership> statements) {}

    /** The statement that a claim is a sighting of, and how many there are. */
    record Membership(String statementId, int sightings) {}

    private List<IndexedClaim> add(Collection<IndexedClaim> found) {
        List<IndexedClaim> added = new ArrayList<>();
        for (IndexedClaim claim : overlay.over(found)) {
            if (claims.putIfAbsent(claim.id(), claim) == null) {
                known.put(claim.id(), claim);
                added.add(claim);
            }
        }
        return added;
    }

    private List<IndexedClaim> follow(List<IndexedClaim> from) {
        Map<String, Set<String>> candidates = candidates(from);
        Set<String> unknown = candidates.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        unknown.removeAll(known.keySet());
        overlay.over(blocks.withIds(unknown)).forEach(claim -> known.put(claim.id(), claim));
        List<IndexedClaim> same = new ArrayList<>();
        for (IndexedClaim one : from) {
            for (String id : candidates.getOrDefault(one.id(), Set.of())) {
                IndexedClaim other = known.get(id);
                if (other != null
                        && StatementJudge.judge(sighting(one), sighting(other)) instanceof StatementVerdict.Same) {
                    chain(one, other);
                    same.add(other);
                }
            }
        }
        List<IndexedClaim> added = add(same);
        // Where these lead was followed when they came.
        add(sightingsWith(added));
        return added;
    }

    /** The other sightings of the statements that {@code claims} were found to be of before: there may be more than candidates. */
    private List<IndexedClaim> sightingsWith(List<IndexedClaim> claims) {
        Map<String, IndexedClaim> byStatement = new HashMap<>();
        claims.stream()
                .filter(claim -> claim.statement().path("sightings").asInt() > 1)
                .forEach(claim -> byStatement.putIfAbsent(claim.statementId(), claim));
        if (byStatement.isEmpty()) {
            return List.of();
        }
        List<IndexedClaim> sightings =
                overlay.over(blocks.find(CandidateQueries.sightings(byStatement.keySet(), MOST_SIGHTINGS)));
        sightings.forEach(sighting -> chain(sighting, byStatement.getOrDefault(sighting.statementId(), sighting)));
        return sightings;
    }

    private void chain(IndexedClaim one, IndexedClaim other) {
        chains.put(end(one.id()), end(other.id()));
    }

    /** The ids of claims that may be the same statement as each of {@code claims}, by their ids. */
    private Map<String, Set<String>> candidates(List<IndexedClaim> claims) {
        Map<String, Set<String>> candidates = new HashMap<>();
        claims.forEach(claim -> candidates.put(claim.id(), new LinkedHashSet<>(atHand.sameAs(claim, CANDIDATES))));
        List<IndexedClaim> open =
                claims.stream().filter(claim -> !atHand.haveAllOf(claim)).toList();
        List<List<String>> found = blocks.findIds(open.stream()
                .map(claim -> CandidateQueries.sameAs(claim, CANDIDATES))
                .toList());
        for (int i = 0; i < open.size(); i++) {
            candidates
                    .computeIfAbsent(open.get(i).id(), id -> new LinkedHashSet<>())
                    .addAll(found.get(i));
        }
        return candidates;
    }

    private Sighting sighting(IndexedClaim claim) {
        return sightings.computeIfAbsent(claim.id(), id -> claim.sighting(readings));
    }

    private String end(String id) {
        String end = id;
        while (!chains.getOrDefault(end, end).equals(end)) {
            end = chains.getOrDefault(end, end);
        }
        return end;
    }

    private Map<String, Membership> statements() {
        Map<String, List<IndexedClaim>> together = new HashMap<>();
        claims.values()
                .forEach(claim -> together.computeIfAbsent(end(claim.id()), id -> new ArrayList<>())
                        .add(claim));
        Map<String, Membership> statements = new HashMap<>();
        for (List<IndexedClaim> some : together.values()) {
            if (some.size() == 1) {
                String alone = some.getFirst().id();
                statements.put(alone, new Membership(Statement.idOf(alone), 1));
            } else {
                StatementGrouper.group(some.stream().map(this::sighting).toList())
                        .forEach(statement -> statement
                                .sightings()
                                .forEach(sighting -> statements.put(
                                        sighting.claimId(),
                                        new Membership(
                                                statement.id(),
                                                statement.sightings().size()))));
            }
        }
        return statements;
    }
}
