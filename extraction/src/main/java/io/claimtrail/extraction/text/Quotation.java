package io.claimtrail.extraction.text;

/**
 * Words within quotation marks.
 *
 * @param first token of the opening mark
 * @param last token of the closing mark, or of the last word where it never closes
 * @param closed whether {@code last} is a closing mark
 */
public record Quotation(int first, int last, boolean closed) {

    /** How many tokens stand between the marks. */
    public int length() {
        return last - first - 1;
    }

    /** Whether {@code token} is one of it, marks included. */
    public boolean holds(int token) {
        return token >= first && token <= last;
    }
}
