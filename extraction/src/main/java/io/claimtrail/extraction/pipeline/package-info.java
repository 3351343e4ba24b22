/**
 * The extractor itself: {@link io.claimtrail.extraction.pipeline.TrainedExtractor} runs the steps of the other packages
 * one after the other.
 */
@NullMarked
package io.claimtrail.extraction.pipeline;

import org.jspecify.annotations.NullMarked;
