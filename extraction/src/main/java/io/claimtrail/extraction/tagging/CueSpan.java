package io.claimtrail.extraction.tagging;

/**
 * Words that mark an attribution.
 *
 * @param first word
 * @param end word after the last
 * @param confidence that they do, 0 to 1
 */
public record CueSpan(int first, int end, double confidence) {}
