package io.claimtrail.extraction.text;

/**
 * A sentence; a quotation is never cut, so one that says several sentences is part of one here.
 *
 * @param first its first token
 * @param end token after the last
 */
public record Sentence(int first, int end) {

    /** Whether {@code token} is one of it. */
    public boolean holds(int token) {
        return token >= first && token < end;
    }
}
