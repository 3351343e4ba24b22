package io.claimtrail.extraction.piece;

/**
 * The pieces in which the second pass looks for the source and the content of one cue. The network was trained on 80
 * pieces before a cue and 112 after it, which contain 99.5 % of the attributions of PolNeAR's training articles;
 * MODEL.md gives the cost and the gain of a smaller window.
 *
 * @param from first piece
 * @param end piece after the last
 */
public record CueWindow(int from, int end) {

    /** Number of pieces before a cue, at most. */
    public static final int BEFORE = 64;

    /** Number of pieces after a cue, at most. */
    public static final int AFTER = 96;

    /** Number of different distances. */
    public static final int DISTANCES = 29;

    private static final int[] STEPS = {1, 2, 3, 4, 5, 7, 10, 14, 20, 28, 40, 56, 80};

    /** The window of the cue from piece {@code cueFrom} up to {@code cueEnd} in a text of {@code pieces} pieces. */
    public static CueWindow around(int cueFrom, int cueEnd, int pieces) {
        return new CueWindow(Math.max(0, cueFrom - BEFORE), Math.min(pieces, cueEnd + AFTER));
    }

    /**
     * The distance of {@code piece} from the cue, in growing steps: 0 within the cue, then the steps before it, then
     * those after.
     */
    public static int distance(int piece, int cueFrom, int cueEnd) {
        if (piece >= cueFrom && piece < cueEnd) {
            return 0;
        }
        return piece < cueFrom ? 1 + step(cueFrom - piece) : 1 + STEPS.length + 1 + step(piece - cueEnd + 1);
    }

    private static int step(int distance) {
        int step = 0;
        while (step < STEPS.length && distance > STEPS[step]) {
            step++;
        }
        return step;
    }

    public int length() {
        return end - from;
    }
}
