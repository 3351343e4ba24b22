package io.claimtrail.extraction.attribution;

import io.claimtrail.extraction.linking.LinkedParts;
import io.claimtrail.extraction.linking.Linker;
import io.claimtrail.extraction.network.EncoderOutput;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.piece.Chunker;
import io.claimtrail.extraction.piece.WordPieceVocabulary;
import io.claimtrail.extraction.piece.WordPieces;
import io.claimtrail.extraction.piece.WordSpan;
import io.claimtrail.extraction.tagging.CueTagger;
import io.claimtrail.extraction.tagging.TaggedCue;
import io.claimtrail.extraction.text.CharSpan;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextRange;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the attributions of a text with the network: the cues first, then the source and the content of each cue. */
public final class AttributionFinder {

    /** Number of cues that a chunk of any length may have. */
    private static final int MIN_CUE_LIMIT = 10;

    /** Number of words for each further cue that a chunk may have; articles have one cue in 30 to 40 words. */
    private static final int WORDS_PER_CUE = 10;

    private final Network network;
    private final WordPieceVocabulary vocabulary = new WordPieceVocabulary();
    private final CueTagger tagger = new CueTagger(Calibration.CUE_THRESHOLD);
    private final Linker linker;

    public AttributionFinder(Network network) {
        this.network = network;
        this.linker = new Linker(network);
    }

    /** The attributions in the order of their cues; cues without content are left out. */
    public List<TextAttribution> find(Text text) {
        return Chunker.split(text.unwrapped()).stream()
                .flatMap(chunk -> find(text, chunk).stream())
                .toList();
    }

    private List<TextAttribution> find(Text text, CharSpan chunk) {
        WordPieces pieces = WordPieces.of(text.unwrapped().substring(chunk.start(), chunk.end()), vocabulary);
        EncoderOutput output = network.encode(pieces);
        List<TextAttribution> attributions = new ArrayList<>();
        for (TaggedCue cue :
                likeliest(tagger.cues(pieces, output), pieces.words().size())) {
            LinkedParts parts = linker.link(pieces, output, cue);
            if (!parts.content().isEmpty()) {
                attributions.add(new TextAttribution(
                        source(text, chunk, pieces, parts.source()),
                        range(text, chunk, pieces, cue.words()),
                        parts.content().stream()
                                .map(words -> range(text, chunk, pieces, words))
                                .toList(),
                        Calibration.confidence(cue.confidence(), parts.confidence())));
            }
        }
        return attributions;
    }

    /** Limits the number of cues by the length of the text, so that time stays linear for a text that repeats "said". */
    private static List<TaggedCue> likeliest(List<TaggedCue> cues, int words) {
        int limit = MIN_CUE_LIMIT + words / WORDS_PER_CUE;
        if (cues.size() <= limit) {
            return cues;
        }
        return cues.stream()
                .sorted(Comparator.comparingDouble(TaggedCue::confidence).reversed())
                .limit(limit)
                .sorted(Comparator.comparingInt(cue -> cue.words().first()))
                .toList();
    }

    private static @Nullable TextRange source(Text text, CharSpan chunk, WordPieces pieces, @Nullable WordSpan words) {
        return words == null ? null : withoutDateline(text, range(text, chunk, pieces, words));
    }

    private static TextRange range(Text text, CharSpan chunk, WordPieces pieces, WordSpan words) {
        return text.range(pieces.characters(words).shiftedBy(chunk.start()));
    }

    /** Cuts a source that begins in a dateline or a credit: only what follows the break names the speaker. */
    private static TextRange withoutDateline(Text text, TextRange source) {
        TokenSpan tokens = source.tokens();
        for (int token = tokens.end() - 1; token > tokens.first(); token--) {
            boolean isBreak = text.token(token).gap() > 1 && text.sentenceOf(token) != text.sentenceOf(token - 1);
            if (isBreak) {
                return text.range(new CharSpan(
                        text.token(token).start(), source.characters().end()));
            }
        }
        return source;
    }
}
