package io.claimtrail.extraction.piece;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces that the network reads at once; all it learns of those outside {@code coreFrom} to {@code coreEnd} is context.
 *
 * @param from first piece
 * @param end piece after the last
 * @param coreFrom first piece whose state is taken from this window
 * @param coreEnd piece after the last such
 */
public record Window(int from, int end, int coreFrom, int coreEnd) {

    private static final int CORE = 220;
    private static final int MARGIN = 18;

    /** The most pieces of a window. */
    public static final int LONGEST = CORE + 2 * MARGIN;

    /** Windows whose cores cover {@code pieces} pieces without a gap. */
    public static List<Window> over(int pieces) {
        List<Window> windows = new ArrayList<>();
        int core = 0;
        while (core < pieces) {
            // What is left after this core and fits its margin needs no window of its own.
            int end = pieces - core <= CORE + MARGIN ? pieces : core + CORE;
            windows.add(new Window(Math.max(0, core - MARGIN), Math.min(pieces, end + MARGIN), core, end));
            core = end;
        }
        return windows;
    }

    public int length() {
        return end - from;
    }
}
