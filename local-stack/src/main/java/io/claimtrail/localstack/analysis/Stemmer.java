package io.claimtrail.localstack.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.tartarus.snowball.ext.EnglishStemmer;

/** English words to their stems. */
record Stemmer(String name, UnaryOperator<TokenStream> filter) implements TokenFilterFactory {

    static Stemmer of(String name, Settings settings) {
        String language = settings.get("language", settings.get("name", "english"));
        return new Stemmer(
                name,
                switch (language) {
                    case "english" -> PorterStemFilter::new;
                    case "light_english" -> KStemFilter::new;
                    case "minimal_english" -> EnglishMinimalStemFilter::new;
                    case "porter2" -> stream -> new SnowballFilter(stream, new EnglishStemmer());
                    case "possessive_english" -> EnglishPossessiveFilter::new;
                    default -> throw new IllegalArgumentException("the local stack has no stemmer for " + language);
                });
    }

    @Override
    public TokenStream create(TokenStream stream) {
        return filter.apply(stream);
    }
}
