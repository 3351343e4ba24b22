package io.claimtrail.extraction.network;

import io.claimtrail.extraction.piece.Pieces;

/** What was learned, as numbers in and numbers out. Implementations are thread-safe and deterministic. */
public interface Network extends AutoCloseable {

    /** Classes of the first pass: outside, a cue begins, a cue goes on. */
    int CUE_CLASSES = 3;
    /** Classes of the second pass: neither, a source begins, goes on, a content begins, goes on. */
    int PART_CLASSES = 5;
    /** Numbers that the first pass hands to the second for each piece, and as many for a cue. */
    int STATE = 192;

    /** The first pass, over all of the text. */
    Reading read(Pieces pieces);

    /**
     * The second pass: the log odds of each class for each piece in the reach of the cue from piece {@code cueFrom} up to
     * {@code cueEnd}; {@code length x PART_CLASSES}.
     */
    float[] parts(Reading reading, int cueFrom, int cueEnd);

    @Override
    void close();
}
