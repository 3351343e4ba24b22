package io.claimtrail.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a document is English: as its sender says, else by its commonest words. */
final class EnglishCheck {

    private static final int SAMPLE = 4000;
    private static final int LEAST_SHARE = 12;
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    private static final Set<String> COMMON = Set.of(
            "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "was", "on", "with", "said", "he", "she",
            "we", "they", "i", "you", "his", "her", "by", "at", "will", "be", "are", "has", "not", "this");

    private EnglishCheck() {}

    /** The tag the sender gave, else {@code en} or {@code und}. */
    static String languageOf(Document document) {
        if (document.language() != null) {
            return document.language().toLowerCase(Locale.ROOT);
        }
        String body = document.body();
        String sample = body.substring(0, Math.min(SAMPLE, body.length())).toLowerCase(Locale.ROOT);
        List<String> words = NO_LETTERS.splitAsStream(sample).toList();
        int common = 0;
        for (String word : words) {
            common += COMMON.contains(word) ? 1 : 0;
        }
        return common * 100 >= words.size() * LEAST_SHARE ? "en" : "und";
    }
}
