package io.claimtrail.training;

import io.claimtrail.evaluation.AnnotatedArticle;
import io.claimtrail.evaluation.MarkedAttribution;
import io.claimtrail.evaluation.Stretch;
import io.claimtrail.extraction.piece.Pieces;
import io.claimtrail.extraction.piece.Vocabulary;
import io.claimtrail.extraction.piece.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * An article in pieces with the tags to learn.
 *
 * @param tags a tag for each word, see {@link Tag}
 * @param links one for each cue
 */
// Arrays, as the batches take them; nobody writes to them afterwards.
@SuppressWarnings("ArrayRecordComponent")
record Example(Pieces pieces, int[] tags, List<Link> links) {

    /** Tags of a word in the first pass; those of source and content only help the encoder to learn. */
    static final class Tag {
        static final int OUTSIDE = 0;
        static final int CUE_BEGINS = 1;
        static final int CUE = 2;

        private Tag() {}
    }

    /**
     * What goes with one cue.
     *
     * @param cueFrom first piece of the cue
     * @param cueEnd piece after its last
     * @param parts a part for each word of the article: 0 none, 1 source begins, 2 source, 3 content begins, 4 content
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Link(int cueFrom, int cueEnd, byte[] parts) {}

    static Example of(AnnotatedArticle article, Vocabulary vocabulary) {
        Pieces pieces = Pieces.of(article.text(), vocabulary);
        int[] tags = new int[pieces.words().size()];
        List<Link> links = new ArrayList<>();
        for (MarkedAttribution gold : article.attributions()) {
            if (gold.cue().isEmpty() || gold.content().isEmpty()) {
                continue;
            }
            int first = firstWord(pieces, gold.cue().getFirst());
            int end = endWord(pieces, gold.cue().getFirst());
            if (first >= end) {
                continue;
            }
            for (int word = first; word < end; word++) {
                tags[word] = word == first ? Tag.CUE_BEGINS : Tag.CUE;
            }
            byte[] parts = new byte[tags.length];
            gold.content().forEach(stretch -> mark(pieces, parts, stretch, 3));
            gold.source().forEach(stretch -> mark(pieces, parts, stretch, 1));
            for (int word = first; word < end; word++) {
                parts[word] = 0;
            }
            links.add(new Link(pieces.words().get(first).firstPiece(), pieces.pieceEnd(end - 1), parts));
        }
        return new Example(pieces, tags, links);
    }

    private static void mark(Pieces pieces, byte[] parts, Stretch stretch, int begins) {
        int first = firstWord(pieces, stretch);
        int end = endWord(pieces, stretch);
        for (int word = first; word < end; word++) {
            parts[word] = (byte) (word == first ? begins : begins + 1);
        }
    }

    /** The first word that begins within the stretch. */
    private static int firstWord(Pieces pieces, Stretch stretch) {
        return wordFrom(pieces.words(), stretch.start());
    }

    private static int endWord(Pieces pieces, Stretch stretch) {
        return wordFrom(pieces.words(), stretch.end());
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
