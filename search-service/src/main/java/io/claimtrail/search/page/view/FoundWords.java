package io.claimtrail.search.page.view;

import io.claimtrail.search.api.claim.ClaimAnswer.Highlights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a search as they stand in one claim.
 *
 * @param words in lower case
 */
public record FoundWords(Set<String> words) {

    public static final FoundWords NONE = new FoundWords(Set.of());

    private static final Pattern MARK = Pattern.compile("<mark>(.*?)</mark>", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    public FoundWords {
        words = Set.copyOf(words);
    }

    /** The words that a search marked; none where it had no words. */
    public static FoundWords of(@Nullable Highlights highlights) {
        if (highlights == null) {
            return NONE;
        }
        Set<String> words = new HashSet<>();
        Stream.of(highlights.content(), highlights.cue(), highlights.source(), highlights.title())
                .flatMap(Collection::stream)
                .flatMap(text -> MARK.matcher(text).results())
                .flatMap(mark -> WORD.matcher(mark.group(1)).results())
                .forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
        return new FoundWords(words);
    }

    /** Splits {@code text} into pieces of one kind, so that each found word is a piece. */
    public List<Piece> in(String text, String kind) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        Matcher word = WORD.matcher(text);
        while (!words.isEmpty() && word.find()) {
            if (words.contains(word.group().toLowerCase(Locale.ROOT))) {
                add(pieces, text.substring(from, word.start()), kind, false);
                add(pieces, word.group(), kind, true);
                from = word.end();
            }
        }
        add(pieces, text.substring(from), kind, false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, String kind, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, kind, found));
        }
    }
}
