package io.claimtrail.extraction.piece;

/**
 * A run of letters and digits, or one other character.
 *
 * @param start first UTF-16 unit in the text
 * @param end unit after the last
 * @param firstPiece its first piece; the others follow
 * @param feature see {@link WordFeatures}
 */
public record Word(int start, int end, int firstPiece, int feature) {}
