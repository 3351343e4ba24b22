package io.claimtrail.crossreference.statement;

import io.claimtrail.crossreference.grouping.Grouping;
import io.claimtrail.crossreference.grouping.Pull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Groups claims into statements, in any order and with any duplicates. */
public final class StatementGrouper {

    /** The earliest are judged in all pairs; later ones, such as the hundreds of copies of a wire, by the originals. */
    private static final int MANY = 100;

    private StatementGrouper() {}

    /** All statements of {@code sightings}, earliest first. Judges every pair: give it those that share keys. */
    public static List<Statement> group(List<Sighting> sightings) {
        Map<String, Sighting> distinct = new TreeMap<>();
        sightings.forEach(sighting -> distinct.put(sighting.claimId(), sighting));
        List<Sighting> sorted =
                distinct.values().stream().sorted(Sighting.EARLIEST_FIRST).toList();
        List<List<Sighting>> groups = new ArrayList<>();
        Grouping.of(sorted.subList(0, Math.min(MANY, sorted.size())), StatementGrouper::pull)
                .forEach(group -> groups.add(new ArrayList<>(group)));
        sorted.stream().skip(MANY).forEach(sighting -> join(groups, sighting));
        return groups.stream().map(Statement::new).toList();
    }

    /** To the first of the statements whose original it repeats. */
    private static void join(List<List<Sighting>> groups, Sighting sighting) {
        groups.stream()
                .filter(group -> StatementJudge.judge(group.getFirst(), sighting) instanceof Judgement.Same)
                .findFirst()
                .ifPresentOrElse(group -> group.add(sighting), () -> groups.add(new ArrayList<>(List.of(sighting))));
    }

    private static Pull pull(Sighting one, Sighting other) {
        return switch (StatementJudge.judge(one, other)) {
            case Judgement.Same(double likeness, String reason) -> new Pull.Together(likeness);
            case Judgement.Different different -> new Pull.Apart();
            case Judgement.CouldNotTell open -> new Pull.None();
        };
    }
}
