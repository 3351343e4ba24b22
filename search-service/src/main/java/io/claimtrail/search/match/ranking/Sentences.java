package io.claimtrail.search.match.ranking;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a text into sentences with the JDK's {@link BreakIterator} for English. */
public final class Sentences {

    private Sentences() {}

    /**
     * A sentence without surrounding white space.
     *
     * @param start position of its first code point in the text
     * @param end position after its last code point
     */
    public record Sentence(int start, int end, String text) {}

    /** The sentences of {@code text}, in order, without blank ones. */
    public static List<Sentence> of(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<Sentence> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String piece = text.substring(from, to);
            String stripped = piece.strip();
            if (!stripped.isEmpty()) {
                int unit = from + piece.indexOf(stripped);
                int start = text.codePointCount(0, unit);
                sentences.add(new Sentence(start, start + stripped.codePointCount(0, stripped.length()), stripped));
            }
            from = to;
        }
        return sentences;
    }
}
