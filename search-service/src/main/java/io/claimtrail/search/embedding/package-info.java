/**
 * Encodes sentences as vectors that are near each other if the meanings are similar: reviews when they are indexed, a
 * text when it is matched.
 */
@NullMarked
package io.claimtrail.search.embedding;

import org.jspecify.annotations.NullMarked;
