package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Who spoke.
 *
 * @param entity whom a later "he" may mean; null where several could be meant
 */
record Heard(Speaker speaker, @Nullable Entity entity) {}
