package io.claimtrail.extraction.tagging;

import io.claimtrail.extraction.network.EncoderOutput;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.piece.WordPieces;
import io.claimtrail.extraction.piece.WordSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes the cues from the network's first pass: the most probable sequence of tags in which a cue begins before it
 * continues.
 */
public final class CueTagger {

    private static final int OUTSIDE = 0;
    private static final int BEGINS = 1;
    private static final int CONTINUES = 2;

    private final double threshold;

    /** @param threshold probability that a cue must have, 0 to 1 */
    public CueTagger(double threshold) {
        this.threshold = threshold;
    }

    /** The cues in the order of the text; they do not overlap. */
    public List<TaggedCue> cues(WordPieces pieces, EncoderOutput output) {
        // A threshold below one half lowers the log odds of being outside accordingly.
        double bias = Math.log(threshold / (1 - threshold));
        int words = pieces.words().size();
        byte[][] from = new byte[words][Network.CUE_CLASSES];
        double[] best = {0, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int word = 0; word < words; word++) {
            double[] odds = logProbabilities(output, pieces.words().get(word).firstPiece());
            double[] next = new double[Network.CUE_CLASSES];
            int any = argMax(best);
            int inside = best[BEGINS] >= best[CONTINUES] ? BEGINS : CONTINUES;
            next[OUTSIDE] = best[any] + odds[OUTSIDE] + bias;
            from[word][OUTSIDE] = (byte) any;
            next[BEGINS] = best[any] + odds[BEGINS];
            from[word][BEGINS] = (byte) any;
            next[CONTINUES] = word == 0 ? Double.NEGATIVE_INFINITY : best[inside] + odds[CONTINUES];
            from[word][CONTINUES] = (byte) inside;
            best = next;
        }
        return spans(pieces, output, path(from, best));
    }

    private static int[] path(byte[][] from, double[] best) {
        int[] tags = new int[from.length];
        int tag = argMax(best);
        for (int word = from.length - 1; word >= 0; word--) {
            tags[word] = tag;
            tag = from[word][tag];
        }
        return tags;
    }

    private static List<TaggedCue> spans(WordPieces pieces, EncoderOutput output, int[] tags) {
        List<TaggedCue> spans = new ArrayList<>();
        for (int word = 0; word < tags.length; ) {
            int end = word + 1;
            if (tags[word] != OUTSIDE) {
                while (end < tags.length && tags[end] == CONTINUES) {
                    end++;
                }
                double inside = 0;
                for (int i = word; i < end; i++) {
                    double outside = Math.exp(
                            logProbabilities(output, pieces.words().get(i).firstPiece())[OUTSIDE]);
                    inside = Math.max(inside, 1 - outside);
                }
                spans.add(new TaggedCue(new WordSpan(word, end), inside));
            }
            word = end;
        }
        return spans;
    }

    private static double[] logProbabilities(EncoderOutput output, int piece) {
        return LogSoftmax.of(output.cues(), piece * Network.CUE_CLASSES, Network.CUE_CLASSES);
    }

    private static int argMax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
