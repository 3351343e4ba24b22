package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.Speaker;

/**
 * Who is meant, and how sure that is.
 *
 * @param confidence share of right ones among names given on like evidence, 0 to 1; 0 where nobody is named
 */
public record Resolution(Speaker speaker, double confidence) {}
