package io.claimtrail.extraction.speaker;

/**
 * A name where it stands in the text, without titles and without a possessive ending.
 *
 * @param first token of the name itself
 * @param end token after its last
 * @param titleFirst token of the first title before it, {@code first} where there is none
 * @param text the name's words
 */
record Name(int first, int end, int titleFirst, String text) {

    boolean isSingle() {
        return text.indexOf(' ') < 0;
    }

    boolean isTitled() {
        return titleFirst < first;
    }
}
