package io.claimtrail.training;

/**
 * The size of an encoder.
 *
 * @param layers number of layers
 * @param heads number of attention heads in a layer, each with {@link #HEAD} units
 * @param wide number of inner units between the two products at the end of a layer
 */
record EncoderSize(int layers, int heads, int wide) {

    /** Number of units of a head, in every pretrained encoder. */
    static final int HEAD = 32;

    /** Part of the pretrained encoder that is used. */
    static final EncoderSize PRETRAINED = new EncoderSize(8, 12, 1536);

    EncoderSize {
        if (layers < 1 || heads < 1 || wide < 1) {
            throw new IllegalArgumentException("an encoder of " + layers + " layers, " + heads + " heads, " + wide);
        }
    }

    /** Number of units of all heads of a layer. */
    int attended() {
        return heads * HEAD;
    }

    /** Whether it is at most as large as {@code larger} in every dimension. */
    boolean fits(EncoderSize larger) {
        return layers <= larger.layers && heads <= larger.heads && wide <= larger.wide;
    }
}
