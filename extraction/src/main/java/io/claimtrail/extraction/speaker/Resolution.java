package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.Speaker;

/**
 * Who is meant, and how sure that is.
 *
 * @param confidence by the kind of evidence, 0 to 1; 0 where nobody is named
 */
public record Resolution(Speaker speaker, double confidence) {}
