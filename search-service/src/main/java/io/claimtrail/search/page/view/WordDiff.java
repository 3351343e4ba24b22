package io.claimtrail.search.page.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Marks the words in which one wording differs from another. */
public final class WordDiff {

    /** Texts with more words are compared by which words they have, not by their order. */
    private static final int MAX_WORDS = 400;

    private WordDiff() {}

    /** The text {@code shown}, in which the words that {@code base} does not have are marked as found. */
    public static List<Piece> of(String base, String shown) {
        String[] before = words(base);
        String[] after = words(shown);
        boolean[] kept =
                before.length > MAX_WORDS || after.length > MAX_WORDS ? known(before, after) : common(before, after);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < after.length) {
            int to = from;
            while (to < after.length && kept[to] == kept[from]) {
                to++;
            }
            String text = String.join("", Arrays.copyOfRange(after, from, to));
            pieces.add(new Piece(text, Piece.PLAIN, !kept[from]));
            from = to;
        }
        return pieces;
    }

    /** The words with the white space after each. */
    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split("(?<=\\s)(?=\\S)");
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static boolean[] known(String[] before, String[] after) {
        Set<String> words = new HashSet<>();
        for (String word : before) {
            words.add(key(word));
        }
        boolean[] kept = new boolean[after.length];
        for (int i = 0; i < after.length; i++) {
            kept[i] = words.contains(key(after[i]));
        }
        return kept;
    }

    /** Which words of {@code after} belong to the longest common subsequence. */
    private static boolean[] common(String[] before, String[] after) {
        int[][] lengths = new int[before.length + 1][after.length + 1];
        for (int i = before.length - 1; i >= 0; i--) {
            for (int j = after.length - 1; j >= 0; j--) {
                lengths[i][j] = key(before[i]).equals(key(after[j]))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        boolean[] kept = new boolean[after.length];
        int i = 0;
        int j = 0;
        while (i < before.length && j < after.length) {
            if (key(before[i]).equals(key(after[j]))) {
                kept[j++] = true;
                i++;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }
}
