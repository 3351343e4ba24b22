package io.claimtrail.training;

import io.claimtrail.evaluation.AnnotatedArticle;
import io.claimtrail.evaluation.AttributionSpans;
import io.claimtrail.extraction.piece.Word;
import io.claimtrail.extraction.piece.WordPieceVocabulary;
import io.claimtrail.extraction.piece.WordPieces;
import io.claimtrail.extraction.text.CharSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * An article in pieces with its target tags.
 *
 * @param tags a tag for each word, see {@link Tag}
 * @param links one for each cue
 */
// Arrays as the batches take them; they are not modified afterwards.
@SuppressWarnings("ArrayRecordComponent")
record TrainingExample(WordPieces pieces, int[] tags, List<Link> links) {

    /** Tags of a word in the first pass. */
    static final class Tag {
        static final int OUTSIDE = 0;
        static final int CUE_BEGINS = 1;
        static final int CUE = 2;

        private Tag() {}
    }

    /**
     * A cue with its source and content.
     *
     * @param cueFrom first piece of the cue
     * @param cueEnd piece after its last
     * @param parts a part for each word of the article: 0 none, 1 source begins, 2 source, 3 content begins, 4 content
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Link(int cueFrom, int cueEnd, byte[] parts) {}

    static TrainingExample of(AnnotatedArticle article, WordPieceVocabulary vocabulary) {
        WordPieces pieces = WordPieces.of(article.text(), vocabulary);
        int[] tags = new int[pieces.words().size()];
        List<Link> links = new ArrayList<>();
        for (AttributionSpans marked : article.attributions()) {
            if (marked.cue().isEmpty() || marked.content().isEmpty()) {
                continue;
            }
            int first = firstWord(pieces, marked.cue().getFirst());
            int end = endWord(pieces, marked.cue().getFirst());
            if (first >= end) {
                continue;
            }
            for (int word = first; word < end; word++) {
                tags[word] = word == first ? Tag.CUE_BEGINS : Tag.CUE;
            }
            byte[] parts = new byte[tags.length];
            marked.content().forEach(span -> mark(pieces, parts, span, 3));
            marked.source().forEach(span -> mark(pieces, parts, span, 1));
            for (int word = first; word < end; word++) {
                parts[word] = 0;
            }
            links.add(new Link(pieces.words().get(first).firstPiece(), pieces.pieceEnd(end - 1), parts));
        }
        return new TrainingExample(pieces, tags, links);
    }

    private static void mark(WordPieces pieces, byte[] parts, CharSpan span, int begins) {
        int first = firstWord(pieces, span);
        int end = endWord(pieces, span);
        for (int word = first; word < end; word++) {
            parts[word] = (byte) (word == first ? begins : begins + 1);
        }
    }

    /** The first word that begins within the span. */
    private static int firstWord(WordPieces pieces, CharSpan span) {
        return wordFrom(pieces.words(), span.start());
    }

    private static int endWord(WordPieces pieces, CharSpan span) {
        return wordFrom(pieces.words(), span.end());
    }

    private static int wordFrom(List<Word> words, int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (words.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
