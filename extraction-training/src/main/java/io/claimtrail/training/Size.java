package io.claimtrail.training;

/**
 * How large an encoder is.
 *
 * @param layers of it
 * @param heads of attention in a layer, each {@link #HEAD} wide
 * @param wide numbers between the two products at the end of a layer
 */
record Size(int layers, int heads, int wide) {

    /** Numbers of a head, in every encoder that we start from. */
    static final int HEAD = 32;

    /** What we take of the pretrained encoder. */
    static final Size PRETRAINED = new Size(8, 12, 1536);

    Size {
        if (layers < 1 || heads < 1 || wide < 1) {
            throw new IllegalArgumentException("an encoder of " + layers + " layers, " + heads + " heads, " + wide);
        }
    }

    /** Numbers of all heads of a layer together. */
    int attended() {
        return heads * HEAD;
    }

    boolean fits(Size larger) {
        return layers <= larger.layers && heads <= larger.heads && wide <= larger.wide;
    }
}
