/**
 * The interface of the library: an {@link io.claimtrail.extraction.Extractor} turns a
 * {@link io.claimtrail.extraction.Document} into an {@link io.claimtrail.extraction.Extraction} of
 * {@link io.claimtrail.extraction.AttributedStatement}s. Nothing in this library uses the network, the clock or mutable
 * state, so the same text gives the same result on every machine.
 */
@NullMarked
package io.claimtrail.extraction;

import org.jspecify.annotations.NullMarked;
