/**
 * How well {@code extraction} does on articles that people have annotated: predictions are laid beside their marks
 * ({@link io.claimtrail.evaluation.Scorer}), names beside names ({@link io.claimtrail.evaluation.SpeakerScorer}).
 */
@NullMarked
package io.claimtrail.evaluation;

import org.jspecify.annotations.NullMarked;
