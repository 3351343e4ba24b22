/** Compares what search returns with what was acknowledged. Pure code: a snapshot in, findings out. */
@NullMarked
package io.claimtrail.endtoend.chaos.check;

import org.jspecify.annotations.NullMarked;
