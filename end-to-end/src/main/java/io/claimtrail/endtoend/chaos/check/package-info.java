/**
 * Compares what search returns with what was acknowledged, and finds stored text that was corrected or withdrawn. Pure code: a
 * snapshot or the tokens of texts in, findings out.
 */
@NullMarked
package io.claimtrail.endtoend.chaos.check;

import org.jspecify.annotations.NullMarked;
