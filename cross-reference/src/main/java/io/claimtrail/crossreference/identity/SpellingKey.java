package io.claimtrail.crossreference.identity;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Phonetic key that spellings of one name share: "Zelenskyy" and "Zelenski", "Muhammad" and "Mohamed". */
final class SpellingKey {

    /** Letters from which on vowels are normalized. Shorter words would become too similar. */
    private static final int MIN_NORMALIZED_LENGTH = 5;

    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private static final Pattern VOWELS = Pattern.compile("[aeiou]+");
    /** Letters and their replacements, applied in this order. */
    private static final String[][] SOUNDS = {
        {"tsch", "ch"},
        {"tch", "ch"},
        {"sch", "sh"},
        {"cz", "ch"},
        {"sz", "sh"},
        {"kh", "h"},
        {"gh", "g"},
        {"ph", "f"},
        {"ck", "k"},
        {"q", "k"},
        {"w", "v"},
        {"dj", "j"},
        {"ae", "a"},
        {"oe", "o"},
        {"ue", "u"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"j", "i"},
        {"y", "i"},
    };

    private SpellingKey() {}

    /** Key of a surname. Spellings with the same key differ in few vowels. */
    static String ofSurname(String word) {
        return normalizeInside(word, SpellingKey::mergeSimilarVowels);
    }

    /** Key of a given name. Spellings with the same key may differ in all inner vowels: "Yusuf" and "Youssef". */
    static String ofGivenName(String word) {
        return normalizeInside(word, inner -> VOWELS.matcher(inner).replaceAll("a"));
    }

    /** Applies {@code vowels} to all but the first and the last letter. */
    private static String normalizeInside(String word, UnaryOperator<String> vowels) {
        String sounds = sounds(word);
        int last = sounds.length() - 1;
        return sounds.length() < MIN_NORMALIZED_LENGTH
                ? sounds
                : sounds.charAt(0) + vowels.apply(sounds.substring(1, last)) + sounds.charAt(last);
    }

    /** Merges vowels that transliterations use interchangeably. */
    private static String mergeSimilarVowels(String inner) {
        return inner.replace('e', 'a').replace('u', 'o');
    }

    private static String sounds(String word) {
        String sounds = word;
        for (String[] pair : SOUNDS) {
            sounds = sounds.replace(pair[0], pair[1]);
        }
        return DOUBLED.matcher(sounds).replaceAll("$1");
    }
}
