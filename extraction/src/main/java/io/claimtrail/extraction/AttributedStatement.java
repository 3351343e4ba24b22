package io.claimtrail.extraction;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One statement that the document attributes to a speaker.
 *
 * @param confidence probability that the document attributes this content, 0 to 1
 * @param stance how the source stands to the content
 * @param cue absent for a quotation without a cue
 * @param source absent where the text leaves it out
 * @param speakerConfidence probability that it is this speaker, 0 to 1; 0 where no one is named
 * @param addressee null where the document names none
 * @param via who reports that the speaker said it, where the document quotes a report; else null
 */
public record AttributedStatement(
        StatementType type,
        ReportedAttitude attitude,
        Stance stance,
        double confidence,
        TextPassage content,
        TextPassage cue,
        TextPassage source,
        AttributedSpeaker speaker,
        double speakerConfidence,
        @Nullable TextPassage addressee,
        @Nullable TextPassage via) {

    public AttributedStatement {
        requireNonNull(type, "type");
        requireNonNull(attitude, "attitude");
        requireNonNull(stance, "stance");
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
