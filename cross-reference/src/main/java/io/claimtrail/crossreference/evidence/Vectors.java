package io.claimtrail.crossreference.evidence;

/** Arithmetic of vectors. */
final class Vectors {

    private Vectors() {}

    /** Cosine of two vectors; 0 if either is 0. */
    static double cosine(float[] one, float[] other) {
        double product = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
            a += (double) one[i] * one[i];
            b += (double) other[i] * other[i];
        }
        return a == 0 || b == 0 ? 0 : product / Math.sqrt(a * b);
    }
}
