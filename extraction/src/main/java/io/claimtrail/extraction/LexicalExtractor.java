package io.claimtrail.extraction;

import io.claimtrail.extraction.speaker.SpeakerResolver;
import io.claimtrail.extraction.tagging.Attribution;
import io.claimtrail.extraction.tagging.AttributionFinder;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds statements by quotation marks, cue words and the names that the text itself gives. It reads English; other texts
 * yield nothing rather than something wrong.
 */
public final class LexicalExtractor implements Extractor {

    private static final ExtractorVersion VERSION = new ExtractorVersion("lexical", "1");

    private final AttributionFinder finder = new AttributionFinder();

    @Override
    public ExtractorVersion version() {
        return VERSION;
    }

    @Override
    public Extraction extract(Document document) {
        String language = EnglishCheck.languageOf(document);
        List<Statement> statements = language.startsWith("en") ? statements(document) : List.of();
        return new Extraction(VERSION, language, statements);
    }

    private List<Statement> statements(Document document) {
        Text text = Text.of(document.body());
        List<Attribution> attributions = finder.find(text);
        SpeakerResolver resolver = new SpeakerResolver(text);
        Map<Sentence, Integer> numbers = new HashMap<>();
        text.sentences().forEach(sentence -> numbers.put(sentence, numbers.size()));
        List<Statement> statements = new ArrayList<>();
        for (Attribution attribution : attributions) {
            Sentence source = attribution.source();
            Speaker speaker = isEmpty(source)
                    ? resolver.whoSpokeLast()
                    : resolver.resolve(source, numbers.getOrDefault(attribution.sentence(), 0));
            statements.add(statement(text, attribution, speaker));
        }
        return statements;
    }

    private static Statement statement(Text text, Attribution attribution, Speaker speaker) {
        Sentence addressee = attribution.addressee();
        return new Statement(
                type(text, attribution),
                attribution.evidence().confidence(),
                text.passage(attribution.content()),
                text.passage(attribution.cue().first(), attribution.cue().end()),
                text.passage(attribution.source().first(), attribution.source().end()),
                speaker,
                isEmpty(addressee) ? null : text.passage(addressee.first(), addressee.end()));
    }

    private static StatementType type(Text text, Attribution attribution) {
        if (attribution.content().stream().allMatch(text.quotes()::areAllOf)) {
            return StatementType.DIRECT;
        }
        return attribution.content().stream().anyMatch(text.quotes()::arePartOf)
                ? StatementType.MIXED
                : StatementType.INDIRECT;
    }

    private static boolean isEmpty(Sentence stretch) {
        return stretch.first() == stretch.end();
    }
}
