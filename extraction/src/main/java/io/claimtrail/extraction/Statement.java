package io.claimtrail.extraction;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One attributed statement with its parts.
 *
 * @param confidence 0 to 1
 * @param cue without spans for a floating quotation
 * @param source without spans where the text leaves it out
 */
public record Statement(
        StatementType type,
        double confidence,
        Passage content,
        Passage cue,
        Passage source,
        Speaker speaker,
        @Nullable Passage addressee) {

    public Statement {
        requireNonNull(type, "type");
        requireNonNull(content, "content");
        requireNonNull(cue, "cue");
        requireNonNull(source, "source");
        requireNonNull(speaker, "speaker");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is " + confidence + ", not within 0 to 1");
        }
        if (content.spans().isEmpty()) {
            throw new IllegalArgumentException("a statement without content");
        }
    }
}
