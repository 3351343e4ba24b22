package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.AttributedSpeaker;
import org.jspecify.annotations.Nullable;

/**
 * The speaker that a source means.
 *
 * @param entity entity that a later pronoun may refer to; null where it is unknown
 * @param confidence probability that it is this speaker; of {@code entity} where no one is named
 */
record ResolvedSource(AttributedSpeaker speaker, @Nullable Entity entity, double confidence) {

    /** The same speaker; what follows in the text is understood as if it were {@code other}. */
    ResolvedSource likely(@Nullable Entity other, double probability) {
        return other == null ? this : new ResolvedSource(speaker, other, probability);
    }

    /** The speaker with the role that the text gives anywhere, also after this source. */
    AttributedSpeaker withAllRoles() {
        return speaker instanceof AttributedSpeaker.Resolved && entity != null && entity.isNamed()
                ? entity.resolved()
                : speaker;
    }
}
