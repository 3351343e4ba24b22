package io.claimtrail.evaluation.crossreference;

import java.util.Locale;

/** The words of a text in lower case with one space between, for comparing labels with texts. */
final class FoldedWords {

    private FoldedWords() {}

    static String of(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** The last word of {@code text}. */
    static String last(String text) {
        String words = of(text);
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
