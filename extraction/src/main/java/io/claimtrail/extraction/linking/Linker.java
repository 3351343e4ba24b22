package io.claimtrail.extraction.linking;

import io.claimtrail.extraction.network.EncoderOutput;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.piece.CueWindow;
import io.claimtrail.extraction.piece.WordPieces;
import io.claimtrail.extraction.piece.WordSpan;
import io.claimtrail.extraction.tagging.LogSoftmax;
import io.claimtrail.extraction.tagging.TaggedCue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decodes source and content of a cue from the network's second pass: the most probable sequence of tags in which each
 * part begins before it continues.
 */
public final class Linker {

    private static final int NEITHER = 0;
    private static final int SOURCE = 1;
    private static final int CONTENT = 3;

    private final Network network;

    public Linker(Network network) {
        this.network = network;
    }

    public LinkedParts link(WordPieces pieces, EncoderOutput output, TaggedCue cue) {
        int cueFrom = pieces.words().get(cue.words().first()).firstPiece();
        int cueEnd = pieces.pieceEnd(cue.words().end() - 1);
        float[] odds = network.parts(output, cueFrom, cueEnd);
        CueWindow window = CueWindow.around(cueFrom, cueEnd, pieces.size());
        int first = pieces.wordOf(window.from());
        if (pieces.words().get(first).firstPiece() < window.from()) {
            first++;
        }
        int end = pieces.wordOf(window.end() - 1) + 1;
        double[][] words = new double[end - first][];
        for (int word = first; word < end; word++) {
            int piece = pieces.words().get(word).firstPiece() - window.from();
            words[word - first] = LogSoftmax.of(odds, piece * Network.PART_CLASSES, Network.PART_CLASSES);
            if (cue.words().contains(word)) {
                words[word - first] = new double[] {0, -1e6, -1e6, -1e6, -1e6};
            }
        }
        return parts(words, path(words), first);
    }

    private static int[] path(double[][] words) {
        int classes = Network.PART_CLASSES;
        byte[][] from = new byte[words.length][classes];
        double[] best = {0, -1e9, -1e9, -1e9, -1e9};
        for (int word = 0; word < words.length; word++) {
            double[] next = new double[classes];
            for (int tag = 0; tag < classes; tag++) {
                int before = tag == SOURCE + 1 || tag == CONTENT + 1 ? likelier(best, tag - 1, tag) : argMax(best);
                next[tag] = best[before] + words[word][tag];
                from[word][tag] = (byte) before;
            }
            best = next;
        }
        int[] tags = new int[words.length];
        int tag = argMax(best);
        for (int word = words.length - 1; word >= 0; word--) {
            tags[word] = tag;
            tag = from[word][tag];
        }
        return tags;
    }

    private static LinkedParts parts(double[][] words, int[] tags, int offset) {
        List<WordSpan> sources = new ArrayList<>();
        List<WordSpan> content = new ArrayList<>();
        double certainty = 0;
        int counted = 0;
        for (int word = 0; word < tags.length; ) {
            int end = word + 1;
            if (tags[word] != NEITHER) {
                while (end < tags.length && tags[end] == tags[word] + 1) {
                    end++;
                }
                WordSpan span = new WordSpan(offset + word, offset + end);
                if (tags[word] == SOURCE) {
                    sources.add(span);
                } else {
                    content.add(span);
                    for (int i = word; i < end; i++) {
                        certainty += Math.exp(words[i][CONTENT]) + Math.exp(words[i][CONTENT + 1]);
                        counted++;
                    }
                }
            }
            word = end;
        }
        WordSpan source = sources.stream()
                .max(Comparator.comparingDouble(span -> weight(words, span, offset)))
                .orElse(null);
        return new LinkedParts(source, content, counted == 0 ? 0 : Math.min(1, certainty / counted));
    }

    private static double weight(double[][] words, WordSpan span, int offset) {
        double sum = 0;
        for (int word = span.first(); word < span.end(); word++) {
            sum += Math.exp(words[word - offset][SOURCE]) + Math.exp(words[word - offset][SOURCE + 1]);
        }
        return sum / span.length();
    }

    private static int likelier(double[] values, int one, int other) {
        return values[one] >= values[other] ? one : other;
    }

    private static int argMax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
