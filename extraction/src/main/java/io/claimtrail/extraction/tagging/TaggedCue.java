package io.claimtrail.extraction.tagging;

import io.claimtrail.extraction.piece.WordSpan;

/**
 * The words of a cue as the network tagged them.
 *
 * @param confidence probability that the words are a cue, 0 to 1
 */
public record TaggedCue(WordSpan words, double confidence) {}
