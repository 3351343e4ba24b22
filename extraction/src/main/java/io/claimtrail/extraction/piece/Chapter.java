package io.claimtrail.extraction.piece;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text that the network reads by itself. What it learns of a piece takes 1.5 KB until the cues are linked:
 * a megabyte of text as a whole would need most of a gigabyte.
 *
 * @param start first character (UTF-16)
 * @param end character after the last
 */
public record Chapter(int start, int end) {

    /** Characters; nearly all news is shorter, and so is read as one. */
    static final int LONGEST = 32_000;

    /** The chapters of {@code text} without a gap; cut between paragraphs where it has any, else between words. */
    public static List<Chapter> of(String text) {
        List<Chapter> chapters = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            chapters.add(new Chapter(start, end));
            start = end;
        }
        return chapters;
    }

    private static int end(String text, int start) {
        int limit = start + LONGEST;
        if (limit >= text.length()) {
            return text.length();
        }
        int earliest = start + LONGEST / 2;
        for (String gap : List.of("\n\n", "\n", " ")) {
            int at = text.lastIndexOf(gap, limit - gap.length());
            if (at >= earliest) {
                return at + gap.length();
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
