/** Sentences as vectors that lie near each other where they mean alike: those of reviews once, when indexed, and a question's when asked. */
@NullMarked
package io.claimtrail.search.embedding;

import org.jspecify.annotations.NullMarked;
