package io.claimtrail.extraction.piece;

/**
 * The pieces in which the parts of one cue are looked for. The network learned on 80 before a cue and 112 after it, where
 * 99.5 in 100 attributions of PolNeAR's training articles lie; MODEL.md has what reading fewer costs and brings.
 *
 * @param from first piece
 * @param end piece after the last
 */
public record Reach(int from, int end) {

    /** How many pieces there are at most before a cue. */
    public static final int BEFORE = 64;

    /** And after it. */
    public static final int AFTER = 96;

    /** How many different distances there are. */
    public static final int DISTANCES = 29;

    private static final int[] STEPS = {1, 2, 3, 4, 5, 7, 10, 14, 20, 28, 40, 56, 80};

    /** The reach of the cue from piece {@code cueFrom} up to {@code cueEnd} in a text of {@code pieces} pieces. */
    public static Reach around(int cueFrom, int cueEnd, int pieces) {
        return new Reach(Math.max(0, cueFrom - BEFORE), Math.min(pieces, cueEnd + AFTER));
    }

    /** Where {@code piece} stands to the cue, in steps that grow: 0 within, then those before, then those after. */
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
