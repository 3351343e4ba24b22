package io.claimtrail.extraction.pipeline;

import io.claimtrail.extraction.AttributedStatement;
import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extraction;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ExtractorVersion;
import io.claimtrail.extraction.attribution.AttributionFinder;
import io.claimtrail.extraction.attribution.ContentConflicts;
import io.claimtrail.extraction.attribution.QuotationSplitter;
import io.claimtrail.extraction.attribution.ReportedReports;
import io.claimtrail.extraction.attribution.TextAttribution;
import io.claimtrail.extraction.attribution.TranscriptTurns;
import io.claimtrail.extraction.attribution.UnattributedQuotations;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.network.OnnxNetwork;
import io.claimtrail.extraction.speaker.ScoredSpeaker;
import io.claimtrail.extraction.speaker.SpeakerResolver;
import io.claimtrail.extraction.speaker.Utterance;
import io.claimtrail.extraction.statement.StatementBuilder;
import io.claimtrail.extraction.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Extracts statements with a trained network and rules. The result also contains beliefs, intentions and wishes;
 * callers filter by {@link AttributedStatement#attitude()}. A text in a language other than English yields no
 * statements.
 */
public final class TrainedExtractor implements Extractor {

    /** Version of the bundled network and of the code around it; it changes whenever a result may change. */
    private static final ExtractorVersion BUNDLED = new ExtractorVersion("trained", "7");

    private final ExtractorVersion version;
    private final LanguageDetection languages = new LanguageDetection();
    private final AttributionFinder attributions;
    private final SpeakerResolver speakers = new SpeakerResolver();
    private final StatementBuilder statements = new StatementBuilder();

    /**
     * Makes an extractor with the given network.
     *
     * @param version names the network and changes with it
     */
    public TrainedExtractor(Network network, ExtractorVersion version) {
        this.attributions = new AttributionFinder(network);
        this.version = version;
    }

    /** The extractor with the network that comes with the library. */
    public static TrainedExtractor bundled() {
        return new TrainedExtractor(OnnxNetwork.bundled(), BUNDLED);
    }

    @Override
    public ExtractorVersion version() {
        return version;
    }

    @Override
    public Extraction extract(Document document) {
        String language = languages.languageOf(document);
        List<AttributedStatement> found =
                LanguageDetection.isEnglish(language) ? statements(Text.of(document.body())) : List.of();
        return new Extraction(version, language, found);
    }

    private List<AttributedStatement> statements(Text text) {
        List<TextAttribution> found = ReportedReports.resolveAll(text, attributions.find(text));
        List<TextAttribution> resolved = ContentConflicts.resolve(text, found);
        List<TextAttribution> split = TranscriptTurns.addAll(text, QuotationSplitter.splitAll(text, resolved));
        List<TextAttribution> all = inTextOrder(split, UnattributedQuotations.find(text, split));
        List<ScoredSpeaker> resolvedSpeakers = speakers.resolve(
                text, all.stream().map(TrainedExtractor::utterance).toList());
        return statements.build(text, all, resolvedSpeakers);
    }

    private static List<TextAttribution> inTextOrder(
            List<TextAttribution> attributed, List<TextAttribution> unattributed) {
        return Stream.concat(attributed.stream(), unattributed.stream())
                .sorted(Comparator.comparingInt(attribution ->
                        attribution.content().getFirst().characters().start()))
                .toList();
    }

    private static Utterance utterance(TextAttribution attribution) {
        return new Utterance(attribution.sourceTokens(), attribution.cueTokens(), attribution.contentTokens());
    }
}
