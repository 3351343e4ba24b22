package io.claimtrail.extraction.speaker;

/**
 * A name at one place of the text, without titles and without a possessive ending.
 *
 * @param first first token of the name itself
 * @param end token after its last
 * @param titleFirst token of the first title before it, {@code first} if there is none
 * @param text the words of the name
 */
record NameMention(int first, int end, int titleFirst, String text) {

    boolean isSingleWord() {
        return text.indexOf(' ') < 0;
    }

    boolean isTitled() {
        return titleFirst < first;
    }
}
