package io.claimtrail.extraction.network;

import io.claimtrail.extraction.piece.WordPieces;

/** The trained network, with arrays as input and output. Implementations are thread-safe and deterministic. */
public interface Network extends AutoCloseable {

    /** Number of classes of the first pass: outside, a cue begins, a cue continues. */
    int CUE_CLASSES = 3;
    /**
     * Number of classes of the second pass: neither, source begins, source continues, content begins, content
     * continues.
     */
    int PART_CLASSES = 5;
    /**
     * Number of values that the first pass passes to the second for each piece, and again for a piece as part of a cue.
     */
    int STATE = 192;

    /** The first pass, over all of the text. */
    EncoderOutput encode(WordPieces pieces);

    /**
     * The second pass over the window around the cue from piece {@code cueFrom} up to {@code cueEnd}: the log odds of
     * each class for each piece, {@code length x PART_CLASSES}.
     */
    float[] parts(EncoderOutput output, int cueFrom, int cueEnd);

    @Override
    void close();
}
