package io.claimtrail.search.crossreference;

import io.claimtrail.crossreference.change.ChangeJudge;
import io.claimtrail.crossreference.change.Verdict.Changed;
import io.claimtrail.crossreference.reading.Comparison;
import io.claimtrail.crossreference.statement.Judgement.Same;
import io.claimtrail.crossreference.statement.Sighting;
import io.claimtrail.crossreference.statement.Statement;
import io.claimtrail.crossreference.statement.StatementGrouper;
import io.claimtrail.crossreference.statement.StatementJudge;
import io.claimtrail.search.crossreference.Related.Alike;
import io.claimtrail.search.crossreference.Related.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges the claims that were found for one. */
final class Relating {

    /** Share of the shorter topic, and words, that make another statement similar. */
    private static final double SIMILAR = 0.4;

    private static final int SIMILAR_WORDS = 2;
    private static final int MOST_SIMILAR = 10;

    private Relating() {}

    /** The other sightings of the claim's statement. */
    static List<Alike> same(Sighting claim, List<Sighting> sightings) {
        return sightings.stream()
                .map(sighting -> StatementJudge.judge(claim, sighting) instanceof Same(double likeness, String reason)
                        ? new Alike(sighting.claimId(), likeness, reason)
                        : new Alike(sighting.claimId(), likeness(claim, sighting), between(sighting, sightings)))
                .toList();
    }

    private static double likeness(Sighting one, Sighting other) {
        return new Comparison(one.reading(), other.reading()).overlap() / 2;
    }

    /** The two may have little in common, and a third with both. */
    private static String between(Sighting sighting, List<Sighting> others) {
        return others.stream()
                .filter(third -> StatementJudge.judge(sighting, third) instanceof Same)
                .findFirst()
                .map(third ->
                        "both are one with a third report: “" + third.reading().text() + "”")
                .orElse("both are one with further reports");
    }

    /** Other statements on the same thing, each by its earliest of {@code others}. */
    static List<Alike> similar(Sighting claim, Collection<Sighting> others) {
        Map<String, Alike> alike = new HashMap<>();
        List<Sighting> similar = new ArrayList<>();
        for (Sighting other : others) {
            similar(claim, other).ifPresent(found -> {
                alike.put(other.claimId(), found);
                similar.add(other);
            });
        }
        return originals(similar)
                .flatMap(original -> Stream.ofNullable(alike.get(original.claimId())))
                .sorted(Comparator.comparingDouble(Alike::score).reversed().thenComparing(Alike::claimId))
                .limit(MOST_SIMILAR)
                .toList();
    }

    private static Stream<Sighting> originals(Collection<Sighting> sightings) {
        return StatementGrouper.group(List.copyOf(sightings)).stream().map(Statement::original);
    }

    private static Optional<Alike> similar(Sighting claim, Sighting other) {
        Comparison comparison = new Comparison(claim.reading(), other.reading());
        List<String> shared = comparison.shared().stream()
                .map(stem -> claim.reading().topic().getOrDefault(stem, stem))
                .sorted()
                .toList();
        return shared.size() >= SIMILAR_WORDS && comparison.overlap() >= SIMILAR
                ? Optional.of(new Alike(
                        other.claimId(), comparison.overlap(), "on the same thing: " + String.join(", ", shared)))
                : Optional.empty();
    }

    /** What is said differently in those of {@code others} that are later than {@code claim}, each statement once. */
    static List<Change> changes(Sighting claim, Collection<Sighting> others) {
        Map<String, Change> changes = new HashMap<>();
        List<Sighting> changed = new ArrayList<>();
        for (Sighting other : others) {
            if (Sighting.EARLIEST_FIRST.compare(claim, other) < 0) {
                change(claim, other).ifPresent(found -> {
                    changes.put(other.claimId(), found);
                    changed.add(other);
                });
            }
        }
        return originals(changed)
                .flatMap(original -> Stream.ofNullable(changes.get(original.claimId())))
                .toList();
    }

    private static Optional<Change> change(Sighting earlier, Sighting later) {
        return ChangeJudge.judge(earlier, later) instanceof Changed changed
                ? Optional.of(new Change(
                        earlier.claimId(),
                        later.claimId(),
                        changed.what(),
                        changed.from(),
                        changed.to(),
                        changed.reason()))
                : Optional.empty();
    }

    /** All changes among the statements of one speaker, by the time of the later. */
    static List<Change> changes(Collection<Sighting> ofOneSpeaker) {
        List<Sighting> originals = originals(ofOneSpeaker).toList();
        List<Change> changes = new ArrayList<>();
        for (int later = 1; later < originals.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                changes.addAll(change(originals.get(earlier), originals.get(later)).stream()
                        .toList());
            }
        }
        return changes;
    }
}
