package io.claimtrail.search.crossreference;

import io.claimtrail.crossreference.statement.Judgement;
import io.claimtrail.crossreference.statement.Sighting;
import io.claimtrail.crossreference.statement.Statement;
import io.claimtrail.crossreference.statement.StatementGrouper;
import io.claimtrail.crossreference.statement.StatementJudge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** Where a story is copied without end, the rest is left out. */
    private static final int MOST = 20_000;

    private final ClaimBlocks blocks;
    private final Set<String> gone;
    private final Map<String, IndexedClaim> claims = new LinkedHashMap<>();
    /** All claims that were looked at. */
    private final Map<String, IndexedClaim> known = new HashMap<>();

    private final Map<String, Sighting> sightings = new HashMap<>();
    /** From each claim on to another that hangs together with it, until to itself. */
    private final Map<String, String> chains = new HashMap<>();

    private StatementFinder(ClaimBlocks blocks, Set<String> gone) {
        this.blocks = blocks;
        this.gone = gone;
    }

    /**
     * The statements that {@code start} belongs to, and those they hang together with.
     *
     * @param gone claims that are to be taken as not there
     */
    static Found find(ClaimBlocks blocks, Collection<IndexedClaim> start, Set<String> gone) {
        StatementFinder finder = new StatementFinder(blocks, gone);
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
     */
    record Found(Map<String, IndexedClaim> claims, List<Statement> statements) {}

    private List<IndexedClaim> add(Collection<IndexedClaim> found) {
        List<IndexedClaim> added = new ArrayList<>();
        for (IndexedClaim claim : found) {
            if (!gone.contains(claim.id()) && claims.putIfAbsent(claim.id(), claim) == null) {
                known.put(claim.id(), claim);
                added.add(claim);
            }
        }
        return added;
    }

    private List<IndexedClaim> follow(List<IndexedClaim> from) {
        List<List<String>> found = blocks.findIds(from.stream()
                .map(claim -> CandidateQueries.sameAs(claim, CANDIDATES))
                .toList());
        Set<String> unknown = found.stream().flatMap(List::stream).collect(Collectors.toSet());
        unknown.removeAll(known.keySet());
        blocks.withIds(unknown).forEach(claim -> known.put(claim.id(), claim));
        List<IndexedClaim> same = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            IndexedClaim one = from.get(i);
            for (String id : found.get(i)) {
                IndexedClaim other = known.get(id);
                if (other != null
                        && !gone.contains(id)
                        && StatementJudge.judge(sighting(one), sighting(other)) instanceof Judgement.Same) {
                    chains.put(end(one.id()), end(id));
                    same.add(other);
                }
            }
        }
        return add(same);
    }

    private Sighting sighting(IndexedClaim claim) {
        return sightings.computeIfAbsent(claim.id(), id -> claim.sighting());
    }

    private String end(String id) {
        String end = id;
        while (!chains.getOrDefault(end, end).equals(end)) {
            end = chains.getOrDefault(end, end);
        }
        return end;
    }

    private List<Statement> statements() {
        Map<String, List<Sighting>> together = new HashMap<>();
        claims.values()
                .forEach(claim -> together.computeIfAbsent(end(claim.id()), id -> new ArrayList<>())
                        .add(sighting(claim)));
        return together.values().stream()
                .flatMap(some -> StatementGrouper.group(some).stream())
                .toList();
    }
}
