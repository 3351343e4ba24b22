package io.claimtrail.extraction;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One attributed statement with its parts.
 *
 * @param confidence that somebody is reported to have said this, 0 to 1
 * @param cue without spans for a floating quotation
 * @param source without spans where the text leaves it out
 * @param speakerConfidence that it is this speaker, 0 to 1; 0 where nobody is named
 */
public record Statement(
        StatementType type,
        Attitude attitude,
        double confidence,
        Passage content,
        Passage cue,
        Passage source,
        Speaker speaker,
        double speakerConfidence,
        @Nullable Passage addressee) {

    public Statement {
        requireNonNull(type, "type");
        requireNonNull(attitude, "attitude");
        requireNonNull(content, "content");
        requireNonNull(cue, "cue");
        requireNonNull(source, "source");
        requireNonNull(speaker, "speaker");
        requireShare("confidence", confidence);
        requireShare("speakerConfidence", speakerConfidence);
        if (content.spans().isEmpty()) {
            throw new IllegalArgumentException("a statement without content");
        }
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " is " + share + ", not within 0 to 1");
        }
    }
}
