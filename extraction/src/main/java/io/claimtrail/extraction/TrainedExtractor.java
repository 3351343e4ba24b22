package io.claimtrail.extraction;

import io.claimtrail.extraction.linking.Linker;
import io.claimtrail.extraction.linking.Parts;
import io.claimtrail.extraction.linking.Parts.Range;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.network.OnnxNetwork;
import io.claimtrail.extraction.network.Reading;
import io.claimtrail.extraction.piece.Chapter;
import io.claimtrail.extraction.piece.Pieces;
import io.claimtrail.extraction.piece.Vocabulary;
import io.claimtrail.extraction.piece.Word;
import io.claimtrail.extraction.speaker.Resolution;
import io.claimtrail.extraction.speaker.SpeakerResolver;
import io.claimtrail.extraction.speaker.Utterance;
import io.claimtrail.extraction.tagging.AddresseeFinder;
import io.claimtrail.extraction.tagging.AttitudeLexicon;
import io.claimtrail.extraction.tagging.Contested;
import io.claimtrail.extraction.tagging.Contested.Claim;
import io.claimtrail.extraction.tagging.CueSpan;
import io.claimtrail.extraction.tagging.CueTagger;
import io.claimtrail.extraction.tagging.FloatingQuotations;
import io.claimtrail.extraction.tagging.HeadlineQuotations;
import io.claimtrail.extraction.tagging.ReopenedQuotations;
import io.claimtrail.extraction.tagging.ReopenedQuotations.Parted;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a text with a trained network: it tags the cues, then looks for the source and the content of each; whom a source
 * means is decided over the whole text. Yields attitudes too; who wants statements alone takes those. Texts that are not
 * English yield nothing rather than something wrong.
 */
public final class TrainedExtractor implements Extractor {

    /** Changes whenever an answer may: with the network, and with the code around it. */
    private static final ExtractorVersion BUNDLED = new ExtractorVersion("trained", "5");

    private static final int FEW_CUES = 10;
    /** Articles have one in 30 to 40. */
    private static final int WORDS_TO_A_CUE = 10;

    private final ExtractorVersion version;
    private final Network network;
    private final Vocabulary vocabulary = new Vocabulary();
    private final CueTagger tagger;
    private final Linker linker;
    private final AttitudeLexicon attitudes = new AttitudeLexicon();
    private final LanguageCheck languages = new LanguageCheck();

    /**
     * An extractor with a network of one's own.
     *
     * @param version names the network and changes with it
     */
    public TrainedExtractor(Network network, ExtractorVersion version) {
        this.network = network;
        this.version = version;
        this.tagger = new CueTagger(Calibration.CUE_THRESHOLD);
        this.linker = new Linker(network);
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
        List<Statement> statements = LanguageCheck.isEnglish(language) ? statements(document.body()) : List.of();
        return new Extraction(version, language, statements);
    }

    /** An attribution as found: UTF-16 stretches for what is shown, tokens for what is decided. */
    private record Found(
            List<int[]> source, List<int[]> cue, List<int[]> content, Utterance utterance, double confidence) {}

    private List<Statement> statements(String body) {
        Text text = Text.of(body);
        List<Found> found = new ArrayList<>();
        settled(text, attributed(text, body)).forEach(attribution -> found.addAll(parted(text, attribution)));
        found.addAll(floating(text, found));
        found.sort(Comparator.comparingInt(f -> f.content().getFirst()[0]));
        List<Resolution> speakers = SpeakerResolver.resolve(
                text, found.stream().map(Found::utterance).toList());
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            statements.add(statement(text, found.get(i), speakers.get(i)));
        }
        return statements;
    }

    private List<Found> attributed(Text text, String body) {
        return Chapter.of(body).stream()
                .flatMap(chapter -> attributed(text, body, chapter).stream())
                .toList();
    }

    private List<Found> attributed(Text text, String body, Chapter chapter) {
        Pieces pieces = Pieces.of(body.substring(chapter.start(), chapter.end()), vocabulary);
        Reading reading = network.read(pieces);
        List<Found> found = new ArrayList<>();
        for (CueSpan cue : bounded(tagger.cues(pieces, reading), pieces.words().size())) {
            Parts parts = linker.link(pieces, reading, cue);
            if (!parts.content().isEmpty()) {
                List<Range> cueRange = List.of(new Range(cue.first(), cue.end()));
                found.add(found(
                        text,
                        behindBreak(
                                text,
                                characters(
                                        chapter, pieces, parts.source().stream().toList())),
                        characters(chapter, pieces, cueRange),
                        characters(chapter, pieces, parts.content()),
                        Calibration.confidence(cue.confidence(), parts.confidence())));
            }
        }
        return found;
    }

    /** The likeliest, so that a text of nothing but "said" takes no longer than others of its length. */
    private static List<CueSpan> bounded(List<CueSpan> cues, int words) {
        int most = FEW_CUES + words / WORDS_TO_A_CUE;
        if (cues.size() <= most) {
            return cues;
        }
        return cues.stream()
                .sorted(Comparator.comparingDouble(CueSpan::confidence).reversed())
                .limit(most)
                .sorted(Comparator.comparingInt(CueSpan::first))
                .toList();
    }

    /** Where {@code ranges} of a chapter's words stand in the body. */
    private static List<int[]> characters(Chapter chapter, Pieces pieces, List<Range> ranges) {
        List<Word> words = pieces.words();
        return ranges.stream()
                .map(range -> new int[] {
                    chapter.start() + words.get(range.first()).start(),
                    chapter.start() + words.get(range.end() - 1).end()
                })
                .toList();
    }

    /** No speaker's words run over the break behind a dateline or a credit: what stands before it is left out. */
    private static List<int[]> behindBreak(Text text, List<int[]> source) {
        Sentence words = tokens(text, source);
        for (int token = words.end() - 1; token > words.first(); token--) {
            boolean isBreak = text.token(token).gap() > 1 && text.sentenceOf(token) != text.sentenceOf(token - 1);
            if (isBreak) {
                return List.of(new int[] {text.token(token).start(), source.getFirst()[1]});
            }
        }
        return source;
    }

    private static Found found(Text text, List<int[]> source, List<int[]> cue, List<int[]> content, double confidence) {
        Utterance utterance = new Utterance(tokens(text, source), tokens(text, cue), allTokens(text, content));
        return new Found(source, cue, content, utterance, confidence);
    }

    private static Sentence tokens(Text text, List<int[]> stretches) {
        return stretches.isEmpty()
                ? new Sentence(0, 0)
                : text.tokensIn(stretches.getFirst()[0], stretches.getFirst()[1]);
    }

    private static List<Found> settled(Text text, List<Found> claimed) {
        List<List<Sentence>> contents = Contested.settled(
                text,
                claimed.stream()
                        .map(Found::utterance)
                        .map(utterance -> new Claim(utterance.cue(), utterance.content()))
                        .toList());
        List<Found> settled = new ArrayList<>();
        for (int i = 0; i < claimed.size(); i++) {
            Found claim = claimed.get(i);
            settled.add(
                    contents.get(i).equals(claim.utterance().content())
                            ? claim
                            : found(
                                    text,
                                    claim.source(),
                                    claim.cue(),
                                    characters(text, contents.get(i)),
                                    claim.confidence()));
        }
        return settled;
    }

    private static List<Found> parted(Text text, Found whole) {
        Parted parted = ReopenedQuotations.part(text, whole.utterance().content());
        if (parted.content().equals(whole.utterance().content())) {
            return List.of(whole);
        }
        List<Found> parts = new ArrayList<>();
        parts.add(found(text, whole.source(), whole.cue(), characters(text, parted.content()), whole.confidence()));
        for (Sentence apart : parted.apart()) {
            parts.add(found(text, List.of(), List.of(), List.of(text.characters(apart)), whole.confidence()));
        }
        return parts;
    }

    private static List<int[]> characters(Text text, List<Sentence> stretches) {
        return stretches.stream().map(text::characters).toList();
    }

    private static List<Sentence> allTokens(Text text, List<int[]> stretches) {
        return stretches.stream()
                .map(stretch -> text.tokensIn(stretch[0], stretch[1]))
                .toList();
    }

    private static List<Found> floating(Text text, List<Found> found) {
        BitSet said = new BitSet();
        for (Found attribution : found) {
            // Who is quoted within a quotation does not say the quotation.
            if (isWithinQuotation(text, attribution.utterance())) {
                continue;
            }
            attribution.utterance().content().forEach(stretch -> said.set(stretch.first(), stretch.end()));
            said.set(
                    attribution.utterance().cue().first(),
                    attribution.utterance().cue().end());
        }
        return Stream.concat(HeadlineQuotations.in(text, said).stream(), FloatingQuotations.in(text, said).stream())
                .map(quotation ->
                        found(text, List.of(), List.of(), List.of(text.characters(quotation)), Calibration.FLOATING))
                .toList();
    }

    private Statement statement(Text text, Found found, Resolution speaker) {
        Utterance utterance = found.utterance();
        StatementType type = type(text, utterance.content());
        Passage cue = text.exactPassage(found.cue());
        Optional<Sentence> addressee = AddresseeFinder.between(
                text, utterance.cue(), utterance.content().getFirst().first());
        return new Statement(
                type,
                attitudes.of(cue.text(), isWithinQuotation(text, utterance) ? StatementType.INDIRECT : type),
                found.confidence(),
                text.exactPassage(found.content()),
                cue,
                text.exactPassage(found.source()),
                speaker.speaker(),
                speaker.confidence(),
                addressee.map(a -> text.passage(a.first(), a.end())).orElse(null));
    }

    /** Whether the cue itself is among the quoted words: then the marks tell nothing of what it attributes. */
    private static boolean isWithinQuotation(Text text, Utterance utterance) {
        Sentence cue = utterance.cue();
        return cue.first() < cue.end() && text.quotes().hold(cue.first());
    }

    private static StatementType type(Text text, List<Sentence> content) {
        boolean some = false;
        boolean all = true;
        for (Sentence stretch : content) {
            boolean single = HeadlineQuotations.isMarked(text, stretch);
            for (int token = stretch.first(); token < stretch.end(); token++) {
                boolean quoted = single || text.quotes().hold(token);
                some |= quoted && text.token(token).word();
                all &= quoted || !text.token(token).word();
            }
        }
        if (!some) {
            return StatementType.INDIRECT;
        }
        return all ? StatementType.DIRECT : StatementType.MIXED;
    }
}
