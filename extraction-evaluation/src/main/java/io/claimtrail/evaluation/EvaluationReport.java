package io.claimtrail.evaluation;

import io.claimtrail.evaluation.AttributionEvaluation.Interval;
import io.claimtrail.evaluation.AttributionEvaluation.Scores;
import java.io.PrintStream;
import java.util.Locale;

/** Prints the results of evaluations and measurements. */
final class EvaluationReport {

    private final PrintStream out;

    EvaluationReport(PrintStream out) {
        this.out = out;
    }

    void print(String name, AttributionEvaluation.Result result) {
        print(name + ", all attributions", result.allAttributions());
        print(name + ", statements", result.statements());
        print("confidence", result.calibration());
    }

    private void print(String name, Scores scores) {
        out.println(name);
        scores.scorer()
                .measures()
                .forEach((measure, m) -> out.printf(
                        Locale.ROOT,
                        "  %-14s precision %.3f  recall %.3f  F1 %.3f%n",
                        measure,
                        m.precision(),
                        m.recall(),
                        m.f1()));
        out.printf(
                Locale.ROOT,
                "  source given content: overlap %.3f, exact %.3f%n",
                scores.scorer().sourceOverlap(),
                scores.scorer().sourceExact());
        print("content/half", scores.contentInterval());
        print("full/half", scores.fullInterval());
    }

    private void print(String measure, Interval interval) {
        out.printf(Locale.ROOT, "  %s F1, 95 %% interval %.3f to %.3f%n", measure, interval.low(), interval.high());
    }

    private void print(String name, CalibrationTable calibration) {
        out.printf(
                Locale.ROOT,
                "  %s: expected calibration error %.3f%n%s",
                name,
                calibration.expectedError(),
                calibration.table());
    }

    void print(String name, SpeakerEvaluation.Result result) {
        PrecisionRecall found = result.found();
        SpeakerScorer all = result.speakers();
        SpeakerScorer hard = result.hardSpeakers();
        out.println(name);
        out.printf(
                Locale.ROOT,
                "  found, half: precision %.3f  recall %.3f  F1 %.3f%n",
                found.precision(),
                found.recall(),
                found.f1());
        out.printf(
                Locale.ROOT,
                "  names right %.3f, wrong %.3f of %d found; pronouns and floating right %.3f, wrong %.3f of %d%n",
                all.rightShare(),
                all.wrongShare(),
                all.total(),
                hard.rightShare(),
                hard.wrongShare(),
                hard.total());
        print("speaker confidence", result.calibration());
    }

    void print(String name, StatementEvaluation.Result result) {
        PrecisionRecall found = result.found();
        out.println(name);
        out.printf(
                Locale.ROOT,
                "  found, half: precision %.3f  recall %.3f  F1 %.3f%n",
                found.precision(),
                found.recall(),
                found.f1());
        printTable(result.speakers());
        print("role right", result.roles());
        print("addressee right", result.addressees());
        print("stance right", result.stances());
        print("unsaid shown as said", result.unsaidShown());
    }

    private void print(String name, StatementEvaluation.Share share) {
        if (share.all() > 0) {
            out.printf(Locale.ROOT, "  %s: %.3f (%d of %d)%n", name, share.value(), share.right(), share.all());
        }
    }

    void print(String name, SpeakerTable table) {
        out.println(name);
        printTable(table);
    }

    private void printTable(SpeakerTable table) {
        for (SourceGroup group : SourceGroup.values()) {
            print(group.name().toLowerCase(Locale.ROOT).replace('_', ' '), table.of(group));
        }
        print("all", table.of(SourceGroup.values()));
        print("names and role nouns", table.of(SourceGroup.NAME, SourceGroup.ROLE_NOUN, SourceGroup.UNNAMED));
        print("pronouns and none", table.of(SourceGroup.PRONOUN, SourceGroup.NONE));
        SpeakerTable.Interval interval = table.wrongInterval();
        out.printf(Locale.ROOT, "  wrong, 95 %% interval %.3f to %.3f%n", interval.low(), interval.high());
    }

    /** The shares of all marked ones, and of those found. */
    private void print(String name, SpeakerTable.Counts counts) {
        if (counts.all() == 0) {
            return;
        }
        double all = counts.all();
        double found = Math.max(1, counts.found());
        out.printf(
                Locale.ROOT,
                "  %-20s of %4d: right %.3f  wrong %.3f  vague %.3f  missed %.3f; of those found right %.3f  wrong %.3f%n",
                name,
                counts.all(),
                counts.right() / all,
                counts.wrong() / all,
                counts.vague() / all,
                counts.missed() / all,
                counts.right() / found,
                counts.wrong() / found);
    }

    void print(PassageEvaluation.Result result) {
        out.printf(
                "Passages after bug reports: %d of %d whole; %d of %d statements found, %d wrong speakers, %d extra%n",
                result.whole(), result.passages(), result.found(), result.expected(), result.wrong(), result.extra());
    }

    /** Prints each line as it is. */
    void print(Iterable<String> lines) {
        lines.forEach(out::println);
    }

    void print(SpeedMeasurement.Speed speed) {
        out.printf(
                Locale.ROOT,
                "speed: %.2f articles of 600 words a second and core (%d articles)%n",
                speed.articles() / speed.seconds(),
                speed.articles());
    }

    void print(SpeedMeasurement.Time time) {
        out.printf(
                Locale.ROOT,
                "length: %7d characters in %.2f s, %.2f ms each 1000%n",
                time.characters(),
                time.seconds(),
                time.seconds() * 1e6 / time.characters());
    }
}
