package io.claimtrail.localstack.analysis;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.Plugin;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The token filters {@code asciifolding} and {@code stemmer} (English and its possessive). */
public final class AnalysisPlugin extends Plugin implements org.elasticsearch.plugins.AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "asciifolding",
                (index, environment, name, settings) -> new Normalizing(name, ASCIIFoldingFilter::new),
                "stemmer",
                (index, environment, name, settings) -> new Plain(name, stemmer(settings)));
    }

    private static UnaryOperator<TokenStream> stemmer(Settings settings) {
        String language = settings.get("language", settings.get("name", "english"));
        return switch (language) {
            case "english" -> PorterStemFilter::new;
            case "porter2" -> stream -> new SnowballFilter(stream, new EnglishStemmer());
            case "possessive_english" -> EnglishPossessiveFilter::new;
            default -> throw new IllegalArgumentException("the local stack has no stemmer for " + language);
        };
    }

    private record Plain(String name, UnaryOperator<TokenStream> filter) implements TokenFilterFactory {

        @Override
        public TokenStream create(TokenStream stream) {
            return filter.apply(stream);
        }
    }

    /** One that may stand in a keyword's normalizer as well. */
    private record Normalizing(String name, UnaryOperator<TokenStream> filter)
            implements NormalizingTokenFilterFactory {

        @Override
        public TokenStream create(TokenStream stream) {
            return filter.apply(stream);
        }
    }
}
