package io.claimtrail.crossreference.parsing;

import io.claimtrail.crossreference.lexicon.WordClasses;
import io.claimtrail.crossreference.lexicon.WordStemmer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Synonyms and opposites of news English. One stem represents all forms and synonyms of a word. */
final class Thesaurus {

    /** The representative of each stem that has synonyms. */
    private static final Map<String, String> STEMS = stems();

    /** The stems that contradict each stem. */
    private static final Map<String, Set<String>> OPPOSITES = opposites();

    /** The representative of each word that changes when speech is reported, such as "will" for "would". */
    private static final Map<String, String> REPORTED = reported();

    private Thesaurus() {}

    private static Map<String, String> reported() {
        WordClasses words = WordClasses.of(Thesaurus.class, "reported-speech.txt");
        Map<String, String> reported = new HashMap<>();
        words.names().forEach(name -> words.of(name).forEach(word -> reported.put(word, name)));
        return reported;
    }

    private static Map<String, String> stems() {
        WordClasses synonyms = WordClasses.of(Thesaurus.class, "synonyms.txt");
        Map<String, String> stems = new HashMap<>();
        synonyms.names()
                .forEach(name -> synonyms.of(name).forEach(word -> stems.putIfAbsent(WordStemmer.stem(word), name)));
        return stems;
    }

    private static Map<String, Set<String>> opposites() {
        Map<String, Set<String>> opposites = new HashMap<>();
        WordClasses sides = WordClasses.of(Thesaurus.class, "opposites.txt");
        for (String side : sides.names()) {
            if (side.endsWith("+")) {
                Set<String> others = sides.of(side.replace('+', '-'));
                sides.of(side)
                        .forEach(one -> others.forEach(other -> {
                            oppose(opposites, WordStemmer.stem(one), WordStemmer.stem(other));
                            oppose(opposites, WordStemmer.stem(other), WordStemmer.stem(one));
                        }));
            }
        }
        return opposites;
    }

    private static void oppose(Map<String, Set<String>> opposites, String one, String other) {
        opposites.computeIfAbsent(one, word -> new HashSet<>()).add(other);
    }

    /** The stem that represents {@code word} and its synonyms. */
    static String stem(String word) {
        String stem = WordStemmer.stem(word);
        return STEMS.getOrDefault(stem, stem);
    }

    /** The form of {@code word} that direct and reported speech share: "will" for "would", "one" for "we" and "they". */
    static String normalized(String word) {
        return REPORTED.getOrDefault(word, stem(word));
    }

    static boolean areOpposite(String oneWord, String otherWord) {
        return OPPOSITES.getOrDefault(WordStemmer.stem(oneWord), Set.of()).contains(WordStemmer.stem(otherWord));
    }
}
