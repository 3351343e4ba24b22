package io.claimtrail.crossreference.statement;

import io.claimtrail.crossreference.clustering.Affinity;
import io.claimtrail.crossreference.clustering.ConstrainedClustering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Groups sightings into statements. The result does not depend on their order or repetition. */
public final class StatementGrouper {

    /**
     * Sightings, earliest first, that are compared in all pairs. Later ones, such as hundreds of copies of an agency report,
     * are compared with the originals only.
     */
    private static final int MAX_COMPARED_IN_PAIRS = 100;

    private StatementGrouper() {}

    /** All statements of {@code sightings}, earliest first. The caller passes only sightings that share keys. */
    public static List<Statement> group(List<Sighting> sightings) {
        Map<String, Sighting> distinct = new TreeMap<>();
        sightings.forEach(sighting -> distinct.put(sighting.claimId(), sighting));
        List<Sighting> sorted =
                distinct.values().stream().sorted(Sighting.EARLIEST_FIRST).toList();
        List<List<Sighting>> groups = new ArrayList<>();
        ConstrainedClustering.cluster(
                        sorted.subList(0, Math.min(MAX_COMPARED_IN_PAIRS, sorted.size())), StatementGrouper::affinity)
                .forEach(group -> groups.add(new ArrayList<>(group)));
        sorted.stream().skip(MAX_COMPARED_IN_PAIRS).forEach(sighting -> join(groups, sighting));
        return groups.stream().map(Statement::new).toList();
    }

    /** Adds {@code sighting} to the first statement whose original it repeats, or else begins a new one. */
    private static void join(List<List<Sighting>> groups, Sighting sighting) {
        groups.stream()
                .filter(group -> StatementJudge.judge(group.getFirst(), sighting) instanceof StatementVerdict.Same)
                .findFirst()
                .ifPresentOrElse(group -> group.add(sighting), () -> groups.add(new ArrayList<>(List.of(sighting))));
    }

    private static Affinity affinity(Sighting one, Sighting other) {
        return switch (StatementJudge.judge(one, other)) {
            case StatementVerdict.Same(double similarity, String reason) -> new Affinity.Link(similarity);
            case StatementVerdict.Different different -> new Affinity.CannotLink();
            case StatementVerdict.Undecided undecided -> new Affinity.Neutral();
        };
    }
}
