package io.claimtrail.search.crossreference;

import io.claimtrail.crossreference.change.ChangeJudge;
import io.claimtrail.crossreference.change.ChangeVerdict.Changed;
import io.claimtrail.crossreference.parsing.Comparison;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import io.claimtrail.crossreference.statement.Sighting;
import io.claimtrail.crossreference.statement.StatementGrouper;
import io.claimtrail.crossreference.statement.StatementJudge;
import io.claimtrail.crossreference.statement.StatementVerdict.Same;
import io.claimtrail.search.crossreference.Related.Alike;
import io.claimtrail.search.crossreference.Related.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges the claims that were found for one. Whole documents go in and come out; only those that may count are read. */
final class Relating {

    /** Share of the shorter topic, and words, that make another statement similar. */
    private static final double SIMILAR = 0.4;

    private static final int SIMILAR_WORDS = 2;
    private static final int MOST_SIMILAR = 10;

    /** Where a speaker names another number each day, each day differs from all before. */
    private static final int NEAREST_CHANGES = 10;

    private static final int MOST_CHANGES = 500;

    private static final Comparator<Alike> MOST_ALIKE_FIRST = Comparator.comparingDouble(Alike::score)
            .reversed()
            .thenComparing(alike -> alike.claim().path("id").asText());

    private final ParsedClaimCache readings = new ParsedClaimCache();

    /** A claim, and what it says. */
    private record Told(IndexedClaim claim, Sighting sighting) {

        ParsedClaim reading() {
            return sighting.parsed();
        }
    }

    private List<Told> tell(Stream<IndexedClaim> claims) {
        return claims.map(this::tell).toList();
    }

    private Told tell(IndexedClaim claim) {
        return new Told(claim, claim.sighting(readings));
    }

    /** The other sightings of the claim's statement, in the order given. */
    List<Alike> same(IndexedClaim claim, Collection<IndexedClaim> others) {
        Told asked = tell(claim);
        List<Told> sightings = tell(others.stream());
        Map<String, Told> wordings = new LinkedHashMap<>();
        sightings.forEach(sighting -> wordings.putIfAbsent(sighting.parsed().text(), sighting));
        return sightings.stream()
                .map(sighting -> same(asked, sighting, wordings.values()))
                .toList();
    }

    private static Alike same(Told asked, Told other, Collection<Told> wordings) {
        return StatementJudge.judge(asked.sighting(), other.sighting()) instanceof Same(double likeness, String reason)
                ? new Alike(other.claim().document(), likeness, reason)
                : new Alike(
                        other.claim().document(),
                        new Comparison(asked.reading(), other.reading()).topicOverlap() / 2,
                        between(other, wordings));
    }

    /** The two may have little in common, and a third with both. */
    private static String between(Told sighting, Collection<Told> wordings) {
        return wordings.stream()
                .filter(third -> StatementJudge.judge(sighting.sighting(), third.sighting()) instanceof Same)
                .findFirst()
                .map(third ->
                        "both are one with a third report: “" + third.reading().text() + "”")
                .orElse("both are one with further reports");
    }

    /** Other statements on the same thing, each by its earliest of {@code others}. */
    List<Alike> similar(IndexedClaim claim, Collection<IndexedClaim> others) {
        Told asked = tell(claim);
        return originals(tell(others.stream().filter(other -> isSimilar(Overlap.of(claim, other)))))
                .map(original -> similar(asked, original))
                .sorted(MOST_ALIKE_FIRST)
                .limit(MOST_SIMILAR)
                .toList();
    }

    private static boolean isSimilar(Overlap overlap) {
        return overlap.shared() >= SIMILAR_WORDS && overlap.shared() >= SIMILAR * overlap.shorter();
    }

    private static Alike similar(Told asked, Told other) {
        Comparison comparison = new Comparison(asked.reading(), other.reading());
        String shared = comparison.sharedTopic().stream()
                .map(stem -> asked.reading().topic().getOrDefault(stem, stem))
                .sorted()
                .collect(Collectors.joining(", "));
        return new Alike(other.claim().document(), comparison.topicOverlap(), "on the same thing: " + shared);
    }

    /** What is said differently in those of {@code others} that are later than {@code claim}, each statement once. */
    List<Change> changes(IndexedClaim claim, Collection<IndexedClaim> others) {
        Told asked = tell(claim);
        List<Told> changed = tell(others.stream().filter(other -> canDiffer(claim, other))).stream()
                .filter(other -> Sighting.EARLIEST_FIRST.compare(asked.sighting(), other.sighting()) < 0)
                .filter(other -> change(asked, other).isPresent())
                .toList();
        return originals(changed)
                .flatMap(original -> change(asked, original).stream())
                .toList();
    }

    /** The newest changes among the statements of one speaker, each from the nearest before, by the time of the later. */
    List<Change> changes(Collection<IndexedClaim> ofOneSpeaker) {
        List<Told> originals = originals(tell(ofOneSpeaker.stream())).toList();
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i < originals.size(); i++) {
            Told later = originals.get(i);
            List<Change> nearestFirst = originals.subList(0, i).reversed().stream()
                    .filter(earlier -> canDiffer(earlier.claim(), later.claim()))
                    .flatMap(earlier -> change(earlier, later).stream())
                    .limit(NEAREST_CHANGES)
                    .toList();
            changes.addAll(nearestFirst.reversed());
        }
        return changes.subList(Math.max(0, changes.size() - MOST_CHANGES), changes.size());
    }

    private static boolean canDiffer(IndexedClaim one, IndexedClaim other) {
        Overlap overlap = Overlap.of(one, other);
        return ChangeJudge.canDiffer(overlap.shared(), overlap.shorter());
    }

    private static Optional<Change> change(Told earlier, Told later) {
        return ChangeJudge.judge(earlier.sighting(), later.sighting()) instanceof Changed changed
                ? Optional.of(new Change(
                        earlier.claim().document(),
                        later.claim().document(),
                        changed.kind(),
                        changed.from(),
                        changed.to(),
                        changed.reason()))
                : Optional.empty();
    }

    /** The first of each statement, earliest first. */
    private static Stream<Told> originals(List<Told> told) {
        Map<String, Told> byId = new HashMap<>();
        told.forEach(one -> byId.put(one.claim().id(), one));
        return StatementGrouper.group(told.stream().map(Told::sighting).toList()).stream()
                .flatMap(statement ->
                        Stream.ofNullable(byId.get(statement.original().claimId())));
    }
}
