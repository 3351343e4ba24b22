package io.claimtrail.localstack.analysis;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerScope;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.Plugin;

/** The analyzer {@code english}, tokenizers and token filters, each with the settings and defaults it has there. */
public final class AnalysisPlugin extends Plugin implements org.elasticsearch.plugins.AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of("english", (index, environment, name, settings) -> new English(name, environment, settings));
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(
                "keyword",
                        (index, environment, name, settings) ->
                                TokenizerFactory.newFactory(name, KeywordTokenizer::new),
                "whitespace",
                        (index, environment, name, settings) ->
                                TokenizerFactory.newFactory(name, WhitespaceTokenizer::new));
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "asciifolding",
                        (index, environment, name, settings) ->
                                new AsciiFolding(name, settings.getAsBoolean("preserve_original", false)),
                "edge_ngram",
                        (index, environment, name, settings) -> new EdgeNgram(
                                name,
                                settings.getAsInt("min_gram", 1),
                                settings.getAsInt("max_gram", 2),
                                settings.getAsBoolean("preserve_original", false)),
                "stemmer", (index, environment, name, settings) -> Stemmer.of(name, settings));
    }

    private record English(String name, Analyzer get) implements AnalyzerProvider<Analyzer> {

        English(String name, Environment environment, Settings settings) {
            this(
                    name,
                    new EnglishAnalyzer(
                            Analysis.parseStopWords(environment, settings, EnglishAnalyzer.getDefaultStopSet()),
                            Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET)));
        }

        @Override
        public AnalyzerScope scope() {
            return AnalyzerScope.INDEX;
        }
    }
}
