/**
 * The attributions of a text: sources, cues and contents. {@link
 * io.claimtrail.extraction.attribution.AttributionFinder} runs the network; the other steps correct its attributions by
 * rules and add quotations without a cue. Each step takes and returns {@link
 * io.claimtrail.extraction.attribution.TextAttribution}s.
 */
@NullMarked
package io.claimtrail.extraction.attribution;

import org.jspecify.annotations.NullMarked;
