package io.claimtrail.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.piece.CueWindow;
import io.claimtrail.extraction.piece.EncoderWindow;
import io.claimtrail.extraction.piece.WordPieceVocabulary;
import io.claimtrail.extraction.piece.WordPieces;
import io.claimtrail.training.TrainingExample.Link;
import java.util.ArrayList;
import java.util.List;

/** The encoder windows of one or more articles as arrays, with the row of each piece. */
final class TrainingBatch {

    /** Log odds added to positions that attention must ignore. */
    private static final float MASKED = -1e4f;

    private final List<Placed> placed = new ArrayList<>();
    private final List<EncoderWindow> windows = new ArrayList<>();
    private int length;

    /** An article whose windows begin at {@code firstWindow}. */
    private record Placed(TrainingExample example, int firstWindow) {}

    int windows() {
        return windows.size();
    }

    List<TrainingExample> examples() {
        return placed.stream().map(Placed::example).toList();
    }

    void add(TrainingExample example) {
        placed.add(new Placed(example, windows.size()));
        for (EncoderWindow window : EncoderWindow.over(example.pieces().size())) {
            windows.add(window);
            length = Math.max(length, window.length() + 2);
        }
    }

    /** The input arrays of the first pass. */
    Inputs inputs(NDManager manager) {
        int count = windows.size();
        long[] numbers = new long[count * length];
        long[] features = new long[count * length];
        float[] mask = new float[count * length];
        for (Placed article : placed) {
            WordPieces pieces = article.example().pieces();
            int w = article.firstWindow();
            for (EncoderWindow window : EncoderWindow.over(pieces.size())) {
                int row = w++ * length;
                numbers[row] = WordPieceVocabulary.START;
                for (int i = 0; i < window.length(); i++) {
                    numbers[row + 1 + i] = pieces.number(window.from() + i);
                    features[row + 1 + i] = pieces.feature(window.from() + i);
                }
                numbers[row + 1 + window.length()] = WordPieceVocabulary.END;
                for (int i = window.length() + 2; i < length; i++) {
                    mask[row + i] = MASKED;
                }
            }
        }
        return new Inputs(
                manager.create(numbers, new Shape(count, length)),
                manager.create(features, new Shape(count, length)),
                manager.create(mask, new Shape(count, 1, 1, length)));
    }

    record Inputs(NDArray numbers, NDArray features, NDArray mask) {}

    /** The rows of all pieces of the article at {@code index}. */
    private int[] rows(Placed article) {
        int[] rows = new int[article.example().pieces().size()];
        int w = article.firstWindow();
        for (EncoderWindow window : EncoderWindow.over(rows.length)) {
            for (int piece = window.coreFrom(); piece < window.coreEnd(); piece++) {
                rows[piece] = w * length + 1 + piece - window.from();
            }
            w++;
        }
        return rows;
    }

    /** The rows of all pieces of the only article. */
    long[] pieceRows() {
        int[] rows = rows(placed.getFirst());
        long[] wide = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            wide[i] = rows[i];
        }
        return wide;
    }

    /** The targets of the first pass for the first piece of each word. */
    record Tags(NDArray rows, NDArray cues, NDArray parts) {}

    Tags tags(NDManager manager) {
        List<Integer> rows = new ArrayList<>();
        List<Integer> cues = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        for (Placed article : placed) {
            int[] rowOf = rows(article);
            TrainingExample example = article.example();
            for (int word = 0; word < example.tags().length; word++) {
                rows.add(rowOf[example.pieces().words().get(word).firstPiece()]);
                cues.add(example.tags()[word]);
                int part = 0;
                for (Link link : example.links()) {
                    part = Math.max(part, link.parts()[word]);
                }
                parts.add(part);
            }
        }
        return new Tags(
                manager.create(longs(rows)),
                oneHot(manager, cues, Network.CUE_CLASSES),
                oneHot(manager, parts, Network.PART_CLASSES));
    }

    private static long[] longs(List<Integer> values) {
        return values.stream().mapToLong(Integer::longValue).toArray();
    }

    private static NDArray oneHot(NDManager manager, List<Integer> classes, int count) {
        float[] hot = new float[classes.size() * count];
        for (int i = 0; i < classes.size(); i++) {
            hot[i * count + classes.get(i)] = 1;
        }
        return manager.create(hot, new Shape(classes.size(), count));
    }

    /**
     * The second pass over all cues.
     *
     * @param rows {@code cues x reach}
     * @param cueWeights {@code cues x rows of all windows}, the mean of the pieces of each cue
     * @param parts {@code cues x reach x classes}, all zero for pieces without a target
     */
    record Links(NDArray rows, NDArray cueWeights, NDArray distances, NDArray mask, NDArray parts) {}

    int links() {
        return placed.stream().mapToInt(p -> p.example().links().size()).sum();
    }

    /** Number of pieces of the longest cue window. */
    int reach() {
        int reach = 0;
        for (Placed article : placed) {
            for (Link link : article.example().links()) {
                reach = Math.max(reach, window(article, link).length());
            }
        }
        return reach;
    }

    Links links(NDManager manager) {
        int count = links();
        int reach = reach();
        LinkArrays arrays = new LinkArrays(count, reach, windows.size() * length);
        int number = 0;
        for (Placed article : placed) {
            int[] rowOf = rows(article);
            for (Link link : article.example().links()) {
                arrays.add(number++, article.example().pieces(), rowOf, link, window(article, link));
            }
        }
        return arrays.toLinks(manager);
    }

    /** Fills the arrays of the second pass, cue by cue. */
    private static final class LinkArrays {
        private final int count;
        private final int reach;
        private final int width;
        private final long[] rows;
        private final float[] cueWeights;
        private final long[] distances;
        private final float[] mask;
        private final float[] parts;

        LinkArrays(int count, int reach, int width) {
            this.count = count;
            this.reach = reach;
            this.width = width;
            this.rows = new long[count * reach];
            this.cueWeights = new float[count * width];
            this.distances = new long[count * reach];
            this.mask = new float[count * reach];
            this.parts = new float[count * reach * Network.PART_CLASSES];
        }

        void add(int number, WordPieces pieces, int[] rowOf, Link link, CueWindow window) {
            for (int piece = link.cueFrom(); piece < link.cueEnd(); piece++) {
                cueWeights[number * width + rowOf[piece]] = 1f / (link.cueEnd() - link.cueFrom());
            }
            for (int i = 0; i < reach; i++) {
                int at = number * reach + i;
                int piece = window.from() + i;
                if (piece >= window.end()) {
                    mask[at] = MASKED;
                    continue;
                }
                rows[at] = rowOf[piece];
                distances[at] = CueWindow.distance(piece, link.cueFrom(), link.cueEnd());
                int word = pieces.wordOf(piece);
                if (pieces.words().get(word).firstPiece() == piece) {
                    parts[at * Network.PART_CLASSES + link.parts()[word]] = 1;
                }
            }
        }

        Links toLinks(NDManager manager) {
            return new Links(
                    manager.create(rows, new Shape(count, reach)),
                    manager.create(cueWeights, new Shape(count, width)),
                    manager.create(distances, new Shape(count, reach)),
                    manager.create(mask, new Shape(count, 1, 1, reach)),
                    manager.create(parts, new Shape(count, reach, Network.PART_CLASSES)));
        }
    }

    private static CueWindow window(Placed article, Link link) {
        return CueWindow.around(
                link.cueFrom(), link.cueEnd(), article.example().pieces().size());
    }
}
