/**
 * Text in, attributed statements out. {@link io.claimtrail.extraction.Extractor} is the whole interface: a
 * {@link io.claimtrail.extraction.Document} becomes an {@link io.claimtrail.extraction.Extraction}. Everything here is
 * pure: no network, no clock, no state, so the same text gives the same answer on every machine.
 */
@NullMarked
package io.claimtrail.extraction;

import org.jspecify.annotations.NullMarked;
