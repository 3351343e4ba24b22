package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.lexicon.WordLists;
import java.util.Locale;

/** The classes of nouns in {@code nouns.txt}. */
final class NounClasses {

    private final WordLists classes = WordLists.read(NounClasses.class, "nouns.txt");

    boolean isRole(String word) {
        return is("role", word);
    }

    boolean isTitle(String word) {
        return is("title", word);
    }

    /** Whether it is a form of address, which gives no role. */
    boolean isFormOfAddress(String word) {
        return is("form", word);
    }

    private boolean isFemale(String word) {
        return is("female", word);
    }

    private boolean isMale(String word) {
        return is("male", word);
    }

    /** The gender that the noun {@code word} gives. */
    Gender genderOf(String word) {
        if (isFemale(word)) {
            return Gender.SHE;
        }
        return isMale(word) ? Gender.HE : Gender.UNKNOWN;
    }

    boolean isOrganisation(String word) {
        return is("organisation", word);
    }

    boolean isDocument(String word) {
        return is("document", word);
    }

    boolean isGroup(String word) {
        return is("group", word);
    }

    /** Whether it is a noun of any of these classes, and so not a name. */
    boolean isCommon(String word) {
        return isRole(word) || isDocument(word) || isGroup(word) || isOrganisation(word);
    }

    private boolean is(String name, String word) {
        return classes.words(name).contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
    }
}
