package io.claimtrail.extraction.piece;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces that the network encodes at once. Pieces outside of {@code coreFrom} to {@code coreEnd} only give context.
 *
 * @param from first piece
 * @param end piece after the last
 * @param coreFrom first piece whose output is taken from this window
 * @param coreEnd piece after the last of them
 */
public record EncoderWindow(int from, int end, int coreFrom, int coreEnd) {

    /** Number of pieces of a core. */
    private static final int CORE = 220;

    /** Number of pieces of context on either side. */
    private static final int MARGIN = 18;

    /** Number of pieces of a window, at most. */
    public static final int MAX_PIECES = CORE + 2 * MARGIN;

    /** Windows whose cores cover {@code pieces} pieces without a gap. */
    public static List<EncoderWindow> over(int pieces) {
        List<EncoderWindow> windows = new ArrayList<>();
        int core = 0;
        while (core < pieces) {
            // A rest that fits the margin after this core needs no further window.
            int end = pieces - core <= CORE + MARGIN ? pieces : core + CORE;
            windows.add(new EncoderWindow(Math.max(0, core - MARGIN), Math.min(pieces, end + MARGIN), core, end));
            core = end;
        }
        return windows;
    }

    public int length() {
        return end - from;
    }
}
