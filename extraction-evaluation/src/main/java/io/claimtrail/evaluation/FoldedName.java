package io.claimtrail.evaluation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name in the form in which names are compared: without case, accents, punctuation, article, titles and possessive.
 *
 * @param text words with one space between them
 */
record FoldedName(String text) {

    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?$");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> LEFT_OUT = Set.of(
            "the",
            "a",
            "an",
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "dame",
            "lord",
            "lady",
            "prof",
            "professor",
            "sen",
            "senator",
            "rep",
            "gov",
            "president",
            "cllr",
            "jr",
            "sr");

    static FoldedName of(String name) {
        String letters = Normalizer.normalize(POSSESSIVE.matcher(name.strip()).replaceFirst(""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        String words = NOT_A_WORD.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ");
        String kept = Arrays.stream(words.strip().split(" ", -1))
                .filter(word -> !LEFT_OUT.contains(word))
                .collect(Collectors.joining(" "));
        return new FoldedName(kept.isEmpty() ? words.strip() : kept);
    }

    Set<String> words() {
        return new LinkedHashSet<>(List.of(text.split(" ", -1)));
    }

    /** Whether both are one name, or one is the beginning or the end of the other. */
    boolean isSameAs(FoldedName other) {
        String one = " " + text + " ";
        String two = " " + other.text + " ";
        return one.startsWith(two) || one.endsWith(two) || two.startsWith(one) || two.endsWith(one);
    }

    /** Whether at least half of the words are the same. */
    boolean isNear(FoldedName other) {
        Set<String> shared = words();
        shared.retainAll(other.words());
        return 4 * shared.size() >= words().size() + other.words().size();
    }
}
