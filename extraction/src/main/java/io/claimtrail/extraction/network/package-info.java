/**
 * The trained network and its two passes: over the text ({@link io.claimtrail.extraction.network.Network#encode}), then
 * over the window around each cue ({@link io.claimtrail.extraction.network.Network#parts}). Only this package uses ONNX
 * Runtime.
 */
@NullMarked
package io.claimtrail.extraction.network;

import org.jspecify.annotations.NullMarked;
