/**
 * Measures {@code extraction} on articles that people have annotated. The evaluations
 * ({@link io.claimtrail.evaluation.AttributionEvaluation}, {@link io.claimtrail.evaluation.SpeakerEvaluation}) compute
 * results without output, {@link io.claimtrail.evaluation.SpeedMeasurement} takes times, and
 * {@link io.claimtrail.evaluation.EvaluationReport} prints.
 */
@NullMarked
package io.claimtrail.evaluation;

import org.jspecify.annotations.NullMarked;
