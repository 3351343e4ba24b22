package io.claimtrail.evaluation.crossreference;

import io.claimtrail.crossreference.change.ChangeJudge;
import io.claimtrail.crossreference.change.ChangeVerdict.Changed;
import io.claimtrail.crossreference.statement.StatementJudge;
import io.claimtrail.crossreference.statement.StatementVerdict.Same;
import io.claimtrail.evaluation.crossreference.LabelledPair.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often two statements are judged right: the same, changed, or neither. */
public final class PairEvaluation {

    private PairEvaluation() {}

    /** Pairs and those of them that were judged right. */
    private static final class Count {

        private int right;
        private int all;

        void add(boolean isRight) {
            right += isRight ? 1 : 0;
            all++;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f (%d of %d)", (double) right / all, right, all);
        }
    }

    /** Lines of a report on the pairs. */
    public static List<String> evaluate(List<LabelledPair> pairs) {
        Count all = new Count();
        Count kinds = new Count();
        Map<String, Count> by = new TreeMap<>();
        int falseChanges = 0;
        for (LabelledPair pair : pairs) {
            Relation judged = judge(pair);
            boolean right = judged == pair.relation();
            all.add(right);
            by.computeIfAbsent("letter " + pair.letter(), key -> new Count()).add(right);
            by.computeIfAbsent("relation " + pair.relation(), key -> new Count())
                    .add(right);
            falseChanges += judged == Relation.CHANGED && pair.relation() != Relation.CHANGED ? 1 : 0;
            if (judged == Relation.CHANGED
                    && pair.relation() == Relation.CHANGED
                    && ChangeJudge.judge(pair.earlier(), pair.later()) instanceof Changed changed) {
                kinds.add(changed.kind().name().equalsIgnoreCase(pair.what()));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("judged right: " + all);
        by.forEach((name, count) -> lines.add("  " + name + ": " + count));
        lines.add("  kind of the changes found: " + kinds);
        lines.add("  changes told that are none: " + falseChanges);
        return lines;
    }

    static Relation judge(LabelledPair pair) {
        if (StatementJudge.judge(pair.earlier(), pair.later()) instanceof Same) {
            return Relation.SAME;
        }
        return ChangeJudge.judge(pair.earlier(), pair.later()) instanceof Changed ? Relation.CHANGED : Relation.NEITHER;
    }
}
