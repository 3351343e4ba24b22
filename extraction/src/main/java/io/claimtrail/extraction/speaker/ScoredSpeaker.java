package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.AttributedSpeaker;

/**
 * A speaker and how certain it is.
 *
 * @param confidence by the kind of evidence, 0 to 1; 0 where no one is named
 */
public record ScoredSpeaker(AttributedSpeaker speaker, double confidence) {}
