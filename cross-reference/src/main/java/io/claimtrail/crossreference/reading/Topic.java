package io.claimtrail.crossreference.reading;

import io.claimtrail.crossreference.lexicon.Stemmer;
import io.claimtrail.crossreference.lexicon.WordClasses;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which words are about the same thing: one stem stands for all its forms and synonyms. */
final class Topic {

    private static final Map<String, String> STEMS = stems();
    /** For each stem, those that contradict it. */
    private static final Map<String, Set<String>> OPPOSITES = opposites();

    private static final Map<String, String> PLAIN = plain();

    private Topic() {}

    private static Map<String, String> plain() {
        WordClasses words = WordClasses.of(Topic.class, "retold.txt");
        Map<String, String> plain = new HashMap<>();
        words.names().forEach(name -> words.of(name).forEach(word -> plain.put(word, name)));
        return plain;
    }

    private static Map<String, String> stems() {
        WordClasses synonyms = WordClasses.of(Topic.class, "synonyms.txt");
        Map<String, String> stems = new HashMap<>();
        synonyms.names()
                .forEach(name -> synonyms.of(name).forEach(word -> stems.putIfAbsent(Stemmer.stem(word), name)));
        return stems;
    }

    private static Map<String, Set<String>> opposites() {
        Map<String, Set<String>> opposites = new HashMap<>();
        WordClasses sides = WordClasses.of(Topic.class, "opposites.txt");
        for (String side : sides.names()) {
            if (side.endsWith("+")) {
                Set<String> others = sides.of(side.replace('+', '-'));
                sides.of(side)
                        .forEach(one -> others.forEach(other -> {
                            oppose(opposites, Stemmer.stem(one), Stemmer.stem(other));
                            oppose(opposites, Stemmer.stem(other), Stemmer.stem(one));
                        }));
            }
        }
        return opposites;
    }

    private static void oppose(Map<String, Set<String>> opposites, String one, String other) {
        opposites.computeIfAbsent(one, word -> new HashSet<>()).add(other);
    }

    static String stem(String word) {
        String stem = Stemmer.stem(word);
        return STEMS.getOrDefault(stem, stem);
    }

    /** A word of a wording: "would" is a "will" that is retold, and "they" may be somebody's "we". */
    static String plain(String word) {
        return PLAIN.getOrDefault(word, stem(word));
    }

    static boolean areOpposite(String oneWord, String otherWord) {
        return OPPOSITES.getOrDefault(Stemmer.stem(oneWord), Set.of()).contains(Stemmer.stem(otherWord));
    }
}
