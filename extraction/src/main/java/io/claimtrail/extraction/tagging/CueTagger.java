package io.claimtrail.extraction.tagging;

import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.network.Reading;
import io.claimtrail.extraction.piece.Pieces;
import java.util.ArrayList;
import java.util.List;

/** Reads the cues off the first pass: the likeliest sequence of tags in which a cue goes on only where one began. */
public final class CueTagger {

    private static final int OUTSIDE = 0;
    private static final int BEGINS = 1;
    private static final int GOES_ON = 2;

    private final double threshold;

    /**
     * Makes a tagger.
     *
     * @param threshold a cue less likely than this is none, 0 to 1
     */
    public CueTagger(double threshold) {
        this.threshold = threshold;
    }

    /** In the order of the text; none overlap. */
    public List<CueSpan> cues(Pieces pieces, Reading reading) {
        // A lower threshold than a half takes as much off the odds of being outside.
        double bias = Math.log(threshold / (1 - threshold));
        int words = pieces.words().size();
        byte[][] from = new byte[words][Network.CUE_CLASSES];
        double[] best = {0, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int word = 0; word < words; word++) {
            double[] odds = logProbabilities(reading, pieces.words().get(word).firstPiece());
            double[] next = new double[Network.CUE_CLASSES];
            int any = argMax(best);
            int inside = best[BEGINS] >= best[GOES_ON] ? BEGINS : GOES_ON;
            next[OUTSIDE] = best[any] + odds[OUTSIDE] + bias;
            from[word][OUTSIDE] = (byte) any;
            next[BEGINS] = best[any] + odds[BEGINS];
            from[word][BEGINS] = (byte) any;
            next[GOES_ON] = word == 0 ? Double.NEGATIVE_INFINITY : best[inside] + odds[GOES_ON];
            from[word][GOES_ON] = (byte) inside;
            best = next;
        }
        return spans(pieces, reading, path(from, best));
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

    private static List<CueSpan> spans(Pieces pieces, Reading reading, int[] tags) {
        List<CueSpan> spans = new ArrayList<>();
        for (int word = 0; word < tags.length; ) {
            int end = word + 1;
            if (tags[word] != OUTSIDE) {
                while (end < tags.length && tags[end] == GOES_ON) {
                    end++;
                }
                double inside = 0;
                for (int i = word; i < end; i++) {
                    double outside = Math.exp(
                            logProbabilities(reading, pieces.words().get(i).firstPiece())[OUTSIDE]);
                    inside = Math.max(inside, 1 - outside);
                }
                spans.add(new CueSpan(word, end, inside));
            }
            word = end;
        }
        return spans;
    }

    private static double[] logProbabilities(Reading reading, int piece) {
        return LogSoftmax.of(reading.cues(), piece * Network.CUE_CLASSES, Network.CUE_CLASSES);
    }

    private static int argMax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
