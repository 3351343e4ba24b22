/**
 * Finds attributions: a cue, the words that name its source, and its content. Rules and lexicons only; who the source is
 * is decided in {@code speaker}.
 */
@NullMarked
package io.claimtrail.extraction.tagging;

import org.jspecify.annotations.NullMarked;
