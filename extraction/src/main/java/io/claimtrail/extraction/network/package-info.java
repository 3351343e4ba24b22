/**
 * The trained network in its two passes: over the text once ({@link io.claimtrail.extraction.network.Network#read}), then
 * over the surroundings of each cue. The only place that knows what runs it.
 */
@NullMarked
package io.claimtrail.extraction.network;

import org.jspecify.annotations.NullMarked;
