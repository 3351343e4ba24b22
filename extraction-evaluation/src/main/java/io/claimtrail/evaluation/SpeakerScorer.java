package io.claimtrail.evaluation;

import io.claimtrail.extraction.AttributedSpeaker;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts whether the extracted speaker is the marked one: right, wrong, or vague if no one is named. A source without a
 * name is right under its description.
 */
public final class SpeakerScorer {

    private final Consumer<String> log;
    private int right;
    private int wrong;
    private int vague;

    /** @param log receives a line for every speaker that is not right */
    SpeakerScorer(Consumer<String> log) {
        this.log = log;
    }

    /** Adds a speaker and returns whether it is right. */
    boolean add(String context, @Nullable MarkedSpeaker wanted, AttributedSpeaker given) {
        Verdict verdict = judge(wanted, given);
        switch (verdict) {
            case RIGHT -> right++;
            case WRONG -> wrong++;
            case VAGUE -> vague++;
        }
        if (verdict != Verdict.RIGHT) {
            log.accept(String.format(
                    Locale.ROOT,
                    "%-6s %s: %s instead of %s",
                    verdict.name().toLowerCase(Locale.ROOT),
                    context,
                    given,
                    wanted == null ? "no speaker" : wanted.status() + " " + wanted.name()));
        }
        return verdict == Verdict.RIGHT;
    }

    /** Whether a given speaker is the marked one, another one, or left open. */
    public enum Verdict {
        RIGHT,
        WRONG,
        VAGUE
    }

    public static Verdict judge(@Nullable MarkedSpeaker wanted, AttributedSpeaker given) {
        if (wanted == null || wanted.isOpen()) {
            return given instanceof AttributedSpeaker.Resolved ? Verdict.WRONG : Verdict.RIGHT;
        }
        FoldedName name = FoldedName.of(wanted.name());
        return switch (given) {
            case AttributedSpeaker.Resolved resolved ->
                name.isSameAs(FoldedName.of(resolved.name())) ? Verdict.RIGHT : Verdict.WRONG;
            case AttributedSpeaker.Unnamed unnamed ->
                name.equals(FoldedName.of(unnamed.words()))
                                || (wanted.isUnnamed() && name.isNear(FoldedName.of(unnamed.words())))
                        ? Verdict.RIGHT
                        : Verdict.VAGUE;
            case AttributedSpeaker.Ambiguous ambiguous -> Verdict.VAGUE;
        };
    }

    int total() {
        return right + wrong + vague;
    }

    int right() {
        return right;
    }

    int wrong() {
        return wrong;
    }

    int vague() {
        return vague;
    }

    double rightShare() {
        return total() == 0 ? 0 : (double) right / total();
    }

    double wrongShare() {
        return total() == 0 ? 0 : (double) wrong / total();
    }
}
