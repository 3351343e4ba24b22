package io.claimtrail.crossreference.lexicon;

import org.tartarus.snowball.ext.EnglishStemmer;

/** English words without their endings, as Snowball's Porter2 cuts them. */
public final class Stemmer {

    private Stemmer() {}

    public static String stem(String word) {
        // Snowball's own objects hold state; a new one costs little.
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
