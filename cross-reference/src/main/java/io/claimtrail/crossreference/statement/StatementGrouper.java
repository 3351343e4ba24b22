package io.claimtrail.crossreference.statement;

import io.claimtrail.crossreference.grouping.Grouping;
import io.claimtrail.crossreference.grouping.Pull;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Groups claims into statements, in any order and with any duplicates. */
public final class StatementGrouper {

    private StatementGrouper() {}

    /** All statements of {@code sightings}, earliest first. Judges every pair: give it those that share keys. */
    public static List<Statement> group(List<Sighting> sightings) {
        Map<String, Sighting> distinct = new TreeMap<>();
        sightings.forEach(sighting -> distinct.put(sighting.claimId(), sighting));
        List<Sighting> sorted =
                distinct.values().stream().sorted(Sighting.EARLIEST_FIRST).toList();
        return Grouping.of(sorted, StatementGrouper::pull).stream()
                .map(Statement::new)
                .toList();
    }

    private static Pull pull(Sighting one, Sighting other) {
        return switch (StatementJudge.judge(one, other)) {
            case Judgement.Same(double likeness, String reason) -> new Pull.Together(likeness);
            case Judgement.Different different -> new Pull.Apart();
            case Judgement.CouldNotTell open -> new Pull.None();
        };
    }
}
