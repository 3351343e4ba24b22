package io.claimtrail.extraction.piece;

import io.claimtrail.extraction.text.CharSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits long texts into chunks that the network reads one by one. The network's output takes 1.5 KB for each piece
 * until the cues are linked: a megabyte of text as one chunk would need most of a gigabyte.
 */
public final class Chunker {

    /** Number of characters of a chunk; nearly all news articles are shorter. */
    static final int MAX_CHARACTERS = 32_000;

    private Chunker() {}

    /**
     * Chunks that cover {@code text} without a gap, split between paragraphs where there are any, else between words.
     */
    public static List<CharSpan> split(String text) {
        List<CharSpan> chunks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            chunks.add(new CharSpan(start, end));
            start = end;
        }
        return chunks;
    }

    private static int end(String text, int start) {
        int limit = start + MAX_CHARACTERS;
        if (limit >= text.length()) {
            return text.length();
        }
        int earliest = start + MAX_CHARACTERS / 2;
        for (String gap : List.of("\n\n", "\n", " ")) {
            int at = text.lastIndexOf(gap, limit - gap.length());
            if (at >= earliest) {
                return at + gap.length();
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
