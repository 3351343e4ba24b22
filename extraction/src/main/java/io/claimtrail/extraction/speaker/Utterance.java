package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.text.Sentence;
import java.util.List;

/**
 * Words that somebody is reported to have said, as tokens of the text; who that is, is the question.
 *
 * @param source empty where the text leaves it out
 * @param cue empty for a floating quotation
 */
public record Utterance(Sentence source, Sentence cue, List<Sentence> content) {

    public Utterance {
        content = List.copyOf(content);
    }

    boolean hasSource() {
        return source.first() < source.end();
    }

    boolean hasCue() {
        return cue.first() < cue.end();
    }

    /** The first token of any part. */
    int first() {
        int first = content.getFirst().first();
        first = hasSource() ? Math.min(first, source.first()) : first;
        return hasCue() ? Math.min(first, cue.first()) : first;
    }

    /** Whether its content holds {@code token}. */
    boolean says(int token) {
        return content.stream().anyMatch(stretch -> stretch.holds(token));
    }
}
