package io.claimtrail.extraction.speaker;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about whom it means.
 *
 * @param phrase null where it is no description
 * @param fits whether an entity is of a kind that can be meant
 */
record Sought(Gender gender, @Nullable SourcePhrase phrase, Predicate<Entity> fits) {}
