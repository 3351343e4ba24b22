package io.claimtrail.extraction.speaker;

import java.util.List;

/**
 * A name at one place of the text, without titles and without a possessive ending.
 *
 * @param first first token of the name itself
 * @param end token after its last
 * @param titleFirst token of the first title or role word before it, {@code first} if there is none
 * @param text the words of the name
 * @param likelihood for each {@link WordClass} the mean logarithm of its probability over the words
 */
record NameMention(int first, int end, int titleFirst, String text, List<Double> likelihood) {

    NameMention {
        likelihood = List.copyOf(likelihood);
    }

    /** Mean logarithm of the probability of {@code wordClass}. */
    double likelihood(WordClass wordClass) {
        return likelihood.get(wordClass.index());
    }

    boolean isSingleWord() {
        return text.indexOf(' ') < 0;
    }

    boolean isTitled() {
        return titleFirst < first;
    }
}
