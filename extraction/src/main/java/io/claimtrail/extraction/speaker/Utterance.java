package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.text.TokenSpan;
import java.util.List;

/**
 * The parts of an attribution whose speaker is to be resolved.
 *
 * @param source empty where the text leaves it out
 * @param cue empty for a quotation without a cue
 * @param content never empty
 */
public record Utterance(TokenSpan source, TokenSpan cue, List<TokenSpan> content) {

    public Utterance {
        content = List.copyOf(content);
    }

    boolean hasSource() {
        return !source.isEmpty();
    }

    boolean hasCue() {
        return !cue.isEmpty();
    }

    /** The first token of any part. */
    int first() {
        int first = content.getFirst().first();
        first = hasSource() ? Math.min(first, source.first()) : first;
        return hasCue() ? Math.min(first, cue.first()) : first;
    }

    /** Whether {@code token} is part of the content. */
    boolean contentContains(int token) {
        return content.stream().anyMatch(span -> span.contains(token));
    }
}
