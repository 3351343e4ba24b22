package io.claimtrail.crossreference.lexicon;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Transliterates letters of any script into lower-case ASCII letters: "Зеленська" and "Zelensʹka", "Łukasz" and "Lukasz". */
public final class Folding {

    private static final Transliterator TO_ASCII =
            Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII");

    private Folding() {}

    public static String fold(String text) {
        return isAscii(text)
                ? text.toLowerCase(Locale.ROOT)
                : TO_ASCII.transliterate(text).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
