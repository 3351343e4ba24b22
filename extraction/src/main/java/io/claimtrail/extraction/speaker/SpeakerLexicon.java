package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.lexicon.WordLists;
import java.util.Set;

/** The word lists that speakers are resolved with, read once. */
final class SpeakerLexicon {

    private final NounClasses nouns = new NounClasses();
    private final FirstNames firstNames = new FirstNames();
    private final WordLists words = WordLists.read(SpeakerLexicon.class, "words.txt");

    private final NameWordModel nameWords = NameWordModel.bundled();
    private final AntecedentModel antecedents;

    SpeakerLexicon(AntecedentModel antecedents) {
        this.antecedents = antecedents;
    }

    /** Tells what a capitalised word is part of. */
    NameWordModel nameWords() {
        return nameWords;
    }

    /** Tells who is meant. */
    AntecedentModel antecedents() {
        return antecedents;
    }

    NounClasses nouns() {
        return nouns;
    }

    FirstNames firstNames() {
        return firstNames;
    }

    /** The words of class {@code name} of {@code words.txt}, which must exist. */
    Set<String> words(String name) {
        return words.words(name);
    }
}
