/**
 * From annotated articles to the network that {@code extraction} reads with. {@link io.claimtrail.training.Training} is
 * the way through: articles become batches, batches train the model, the model is written as ONNX.
 */
@NullMarked
package io.claimtrail.training;

import org.jspecify.annotations.NullMarked;
