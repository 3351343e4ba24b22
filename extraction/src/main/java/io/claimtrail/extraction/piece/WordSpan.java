package io.claimtrail.extraction.piece;

/**
 * A range of the words that the network reads.
 *
 * @param first first word
 * @param end word after the last
 */
public record WordSpan(int first, int end) {

    public int length() {
        return end - first;
    }

    public boolean contains(int word) {
        return word >= first && word < end;
    }
}
