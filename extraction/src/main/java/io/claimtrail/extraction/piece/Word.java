package io.claimtrail.extraction.piece;

/**
 * A run of letters and digits, or one other character.
 *
 * @param start first UTF-16 unit in the text
 * @param end unit after the last
 * @param firstPiece its first piece; its others follow
 * @param mark what the pieces don't tell of it, see {@link Marks}
 */
public record Word(int start, int end, int firstPiece, int mark) {}
