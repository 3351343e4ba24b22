package io.claimtrail.extraction.text;

/**
 * Words within double quotation marks.
 *
 * @param first token of the opening mark
 * @param last token of the closing mark, or the last token if the quotation is not closed
 * @param closed whether {@code last} is a closing mark
 */
public record QuotationSpan(int first, int last, boolean closed) {

    /** Number of tokens between the marks. */
    public int length() {
        return last - first - 1;
    }
}
