/**
 * Trains the network that {@code extraction} uses on annotated articles. {@link io.claimtrail.training.Trainer} runs
 * it: articles become batches, batches train the network, and the network is written as ONNX.
 */
@NullMarked
package io.claimtrail.training;

import org.jspecify.annotations.NullMarked;
