package io.claimtrail.crossreference.lexicon;

import org.tartarus.snowball.ext.EnglishStemmer;

/** Removes the endings of English words with Snowball's Porter2 algorithm. */
public final class WordStemmer {

    private WordStemmer() {}

    public static String stem(String word) {
        // A Snowball stemmer has state and is not thread-safe; a new one is cheap.
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
