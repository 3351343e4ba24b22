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
 * Finds the statements that claims are sightings of: follows each claim to the claims that repeat it, and those in turn,
 * until it finds no more; then groups the claims that are connected.
 */
final class StatementFinder {

    /** Number of candidates that are compared with each claim. */
    private static final int CANDIDATES_PER_CLAIM = 16;

    /** Maximum number of sightings that one search returns. */
    private static final int MAX_SIGHTINGS = 10_000;

    /** Number of claims after which the search stops, in case a story is copied without end. */
    private static final int MAX_CLAIMS = 20_000;

    private final ClaimRepository repository;
    private final PendingChanges pending;
    private final CandidateIndex candidateIndex;
    private final Map<String, IndexedClaim> claims = new LinkedHashMap<>();
    /** All claims that were read, sightings or not. */
    private final Map<String, IndexedClaim> known = new HashMap<>();

    private final ParsedClaimCache cache = new ParsedClaimCache();
    private final Map<String, Sighting> sightings = new HashMap<>();
    /** Connected claims: each pair of them is linked by claims that repeat one another. */
    private final DisjointSets connected = new DisjointSets();

    private StatementFinder(ClaimRepository repository, PendingChanges pending, CandidateIndex candidateIndex) {
        this.repository = repository;
        this.pending = pending;
        this.candidateIndex = candidateIndex;
    }

    /** The statements of {@code start}, and of all claims connected with them. */
    static FoundStatements find(
            ClaimRepository repository,
            PendingChanges pending,
            CandidateIndex candidateIndex,
            Collection<IndexedClaim> start) {
        StatementFinder finder = new StatementFinder(repository, pending, candidateIndex);
        List<IndexedClaim> next = finder.add(start);
        while (!next.isEmpty() && finder.claims.size() < MAX_CLAIMS) {
            next = finder.follow(next);
        }
        return new FoundStatements(finder.claims, finder.memberships());
    }

    /**
     * The claims that were reached, with their statements.
     *
     * @param claims all sightings, by claim id
     * @param memberships the statement of each sighting, by claim id
     */
    record FoundStatements(Map<String, IndexedClaim> claims, Map<String, Membership> memberships) {}

    /** The statement of a claim, and its number of sightings. */
    record Membership(String statementId, int sightings) {}

    private List<IndexedClaim> add(Collection<IndexedClaim> found) {
        List<IndexedClaim> added = new ArrayList<>();
        for (IndexedClaim claim : pending.apply(found)) {
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
        pending.apply(repository.byIds(unknown)).forEach(claim -> known.put(claim.id(), claim));
        List<IndexedClaim> same = new ArrayList<>();
        for (IndexedClaim one : from) {
            for (String id : candidates.getOrDefault(one.id(), Set.of())) {
                IndexedClaim other = known.get(id);
                if (other != null
                        && StatementJudge.judge(sighting(one), sighting(other)) instanceof StatementVerdict.Same) {
                    connected.join(one.id(), other.id());
                    same.add(other);
                }
            }
        }
        List<IndexedClaim> added = add(same);
        // Their own candidates were followed when they were indexed.
        add(sightingsWith(added));
        return added;
    }

    /** All sightings of the statements that {@code claims} had before: there may be more of them than candidates. */
    private List<IndexedClaim> sightingsWith(List<IndexedClaim> claims) {
        Map<String, IndexedClaim> byStatement = new HashMap<>();
        claims.stream()
                .filter(claim -> claim.statement().path("sightings").asInt() > 1)
                .forEach(claim -> byStatement.putIfAbsent(claim.statementId(), claim));
        if (byStatement.isEmpty()) {
            return List.of();
        }
        List<IndexedClaim> sightings =
                pending.apply(repository.find(CandidateQueries.sightings(byStatement.keySet(), MAX_SIGHTINGS)));
        sightings.forEach(sighting -> connected.join(
                sighting.id(),
                byStatement.getOrDefault(sighting.statementId(), sighting).id()));
        return sightings;
    }

    /** Ids of the claims that may be the same statement as each of {@code claims}, by claim id. */
    private Map<String, Set<String>> candidates(List<IndexedClaim> claims) {
        Map<String, Set<String>> candidates = new HashMap<>();
        claims.forEach(claim -> candidates.put(
                claim.id(), new LinkedHashSet<>(candidateIndex.candidates(claim, CANDIDATES_PER_CLAIM))));
        List<IndexedClaim> incomplete = claims.stream()
                .filter(claim -> !candidateIndex.isCompleteFor(claim))
                .toList();
        List<List<String>> found = repository.findIds(incomplete.stream()
                .map(claim -> CandidateQueries.candidates(claim, CANDIDATES_PER_CLAIM))
                .toList());
        for (int i = 0; i < incomplete.size(); i++) {
            candidates
                    .computeIfAbsent(incomplete.get(i).id(), id -> new LinkedHashSet<>())
                    .addAll(found.get(i));
        }
        return candidates;
    }

    private Sighting sighting(IndexedClaim claim) {
        return sightings.computeIfAbsent(claim.id(), id -> claim.sighting(cache));
    }

    private Map<String, Membership> memberships() {
        Map<String, List<IndexedClaim>> groups = new HashMap<>();
        claims.values()
                .forEach(claim -> groups.computeIfAbsent(connected.find(claim.id()), id -> new ArrayList<>())
                        .add(claim));
        Map<String, Membership> memberships = new HashMap<>();
        for (List<IndexedClaim> group : groups.values()) {
            if (group.size() == 1) {
                String single = group.getFirst().id();
                memberships.put(single, new Membership(Statement.idOf(single), 1));
            } else {
                StatementGrouper.group(group.stream().map(this::sighting).toList())
                        .forEach(statement -> addAll(statement, memberships));
            }
        }
        return memberships;
    }

    private static void addAll(Statement statement, Map<String, Membership> memberships) {
        Membership membership =
                new Membership(statement.id(), statement.sightings().size());
        statement.sightings().forEach(sighting -> memberships.put(sighting.claimId(), membership));
    }
}
