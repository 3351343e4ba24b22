package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.AttributedSpeaker;
import org.jspecify.annotations.Nullable;

/**
 * The speaker that a source means.
 *
 * @param entity entity that a later pronoun may refer to; null where several could be meant
 */
record ResolvedSource(AttributedSpeaker speaker, @Nullable Entity entity) {}
