package io.claimtrail.extraction.text;

/**
 * A range of UTF-16 units of a text.
 *
 * @param start first unit
 * @param end unit after the last
 */
public record CharSpan(int start, int end) {

    public CharSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** The same range in a text that contains this one from unit {@code offset} on. */
    public CharSpan shiftedBy(int offset) {
        return new CharSpan(start + offset, end + offset);
    }

    public boolean isEmpty() {
        return start == end;
    }
}
