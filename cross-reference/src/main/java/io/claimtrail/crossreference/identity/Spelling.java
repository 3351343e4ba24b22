package io.claimtrail.crossreference.identity;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What spellings of one name in Latin letters have in common: "Zelenskyy" and "Zelenski", "Muhammad" and "Mohamed". */
final class Spelling {

    private static final int LONG = 5;
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private static final Pattern VOWELS = Pattern.compile("[aeiou]+");
    /** In this order. */
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

    private Spelling() {}

    /** Of a surname: few vowels may differ. */
    static String of(String word) {
        return framed(word, Spelling::nearVowels);
    }

    /** Of a given name: all vowels within may differ, as in "Yusuf" and "Youssef". */
    static String ofGiven(String word) {
        return framed(word, inner -> VOWELS.matcher(inner).replaceAll("a"));
    }

    /** First and last letter tell too much to be left open. */
    private static String framed(String word, UnaryOperator<String> vowels) {
        String sounds = sounds(word);
        int last = sounds.length() - 1;
        return sounds.length() < LONG
                ? sounds
                : sounds.charAt(0) + vowels.apply(sounds.substring(1, last)) + sounds.charAt(last);
    }

    /** Those that languages without letters for them write now one way, now another. */
    private static String nearVowels(String inner) {
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
