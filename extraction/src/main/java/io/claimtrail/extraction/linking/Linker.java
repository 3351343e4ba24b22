package io.claimtrail.extraction.linking;

import io.claimtrail.extraction.linking.Parts.Range;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.network.Reading;
import io.claimtrail.extraction.piece.Pieces;
import io.claimtrail.extraction.piece.Reach;
import io.claimtrail.extraction.tagging.CueSpan;
import io.claimtrail.extraction.tagging.LogSoftmax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads source and content of a cue off the second pass: the likeliest sequence in which nothing goes on unbegun. */
public final class Linker {

    private static final int NEITHER = 0;
    private static final int SOURCE = 1;
    private static final int CONTENT = 3;

    private final Network network;

    public Linker(Network network) {
        this.network = network;
    }

    /** The parts of {@code cue}. */
    public Parts link(Pieces pieces, Reading reading, CueSpan cue) {
        int cueFrom = pieces.words().get(cue.first()).firstPiece();
        int cueEnd = pieces.pieceEnd(cue.end() - 1);
        float[] odds = network.parts(reading, cueFrom, cueEnd);
        Reach reach = Reach.around(cueFrom, cueEnd, pieces.size());
        int first = pieces.wordOf(reach.from());
        if (pieces.words().get(first).firstPiece() < reach.from()) {
            first++;
        }
        int end = pieces.wordOf(reach.end() - 1) + 1;
        double[][] words = new double[end - first][];
        for (int word = first; word < end; word++) {
            int piece = pieces.words().get(word).firstPiece() - reach.from();
            words[word - first] = LogSoftmax.of(odds, piece * Network.PART_CLASSES, Network.PART_CLASSES);
            if (word >= cue.first() && word < cue.end()) {
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

    private static Parts parts(double[][] words, int[] tags, int offset) {
        List<Range> sources = new ArrayList<>();
        List<Range> content = new ArrayList<>();
        double certainty = 0;
        int counted = 0;
        for (int word = 0; word < tags.length; ) {
            int end = word + 1;
            if (tags[word] != NEITHER) {
                while (end < tags.length && tags[end] == tags[word] + 1) {
                    end++;
                }
                Range range = new Range(offset + word, offset + end);
                if (tags[word] == SOURCE) {
                    sources.add(range);
                } else {
                    content.add(range);
                    for (int i = word; i < end; i++) {
                        certainty += Math.exp(words[i][CONTENT]) + Math.exp(words[i][CONTENT + 1]);
                        counted++;
                    }
                }
            }
            word = end;
        }
        Optional<Range> source =
                sources.stream().max(Comparator.comparingDouble(range -> weight(words, range, offset)));
        return new Parts(source, content, counted == 0 ? 0 : Math.min(1, certainty / counted));
    }

    private static double weight(double[][] words, Range range, int offset) {
        double sum = 0;
        for (int word = range.first(); word < range.end(); word++) {
            sum += Math.exp(words[word - offset][SOURCE]) + Math.exp(words[word - offset][SOURCE + 1]);
        }
        return sum / range.length();
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
