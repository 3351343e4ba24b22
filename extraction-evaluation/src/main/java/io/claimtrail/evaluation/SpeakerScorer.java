package io.claimtrail.evaluation;

import io.claimtrail.extraction.AttributedSpeaker;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts whether the extracted speaker is the marked one: right, wrong, or vague if no one is named. A source without a
 * name is right under its description.
 */
final class SpeakerScorer {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^(the|a|an) ");

    private final Consumer<String> log;
    private int right;
    private int wrong;
    private int vague;

    /** @param log receives a line for every speaker that is not right */
    SpeakerScorer(Consumer<String> log) {
        this.log = log;
    }

    /** Adds a speaker and returns whether it is right. */
    boolean add(String context, @Nullable String wanted, AttributedSpeaker given) {
        int before = right;
        judge(context, wanted, given);
        return right > before;
    }

    private void judge(String context, @Nullable String wanted, AttributedSpeaker given) {
        if (wanted == null || wanted.equals("?")) {
            boolean named = wanted != null && given instanceof AttributedSpeaker.Resolved;
            wrong += named ? 1 : 0;
            right += named ? 0 : 1;
            return;
        }
        switch (given) {
            case AttributedSpeaker.Resolved resolved -> count(context, wanted, resolved.name(), true);
            case AttributedSpeaker.Unnamed unnamed -> count(context, wanted, unnamed.words(), false);
            case AttributedSpeaker.Ambiguous ambiguous -> {
                vague++;
                log.accept("vague  " + context + ": " + wanted + " among " + ambiguous.candidates());
            }
        }
    }

    private void count(String context, String wanted, String given, boolean named) {
        if (folded(wanted).equals(folded(given))) {
            right++;
        } else if (named) {
            wrong++;
            log.accept("wrong  " + context + ": " + given + " instead of " + wanted);
        } else {
            vague++;
            log.accept("vague  " + context + ": '" + given + "' for " + wanted);
        }
    }

    private static String folded(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String words = NOT_A_WORD.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return ARTICLE.matcher(words.strip()).replaceFirst("");
    }

    int total() {
        return right + wrong + vague;
    }

    double rightShare() {
        return total() == 0 ? 0 : (double) right / total();
    }

    double wrongShare() {
        return total() == 0 ? 0 : (double) wrong / total();
    }
}
