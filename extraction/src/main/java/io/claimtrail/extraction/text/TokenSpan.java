package io.claimtrail.extraction.text;

/**
 * A range of tokens of a text.
 *
 * @param first first token
 * @param end token after the last
 */
public record TokenSpan(int first, int end) {

    /** A range without tokens, for a part that the text leaves out. */
    public static final TokenSpan NONE = new TokenSpan(0, 0);

    public TokenSpan {
        if (first < 0 || end < first) {
            throw new IllegalArgumentException("not a span: " + first + " to " + end);
        }
    }

    public boolean isEmpty() {
        return first == end;
    }

    public int length() {
        return end - first;
    }

    public boolean contains(int token) {
        return token >= first && token < end;
    }

    public boolean overlaps(TokenSpan other) {
        return first < other.end && other.first < end;
    }
}
