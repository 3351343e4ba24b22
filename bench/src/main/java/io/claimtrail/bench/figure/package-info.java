/** Measured figures with the baseline they are compared with and their goals, and the report of a run. */
@NullMarked
package io.claimtrail.bench.figure;

import org.jspecify.annotations.NullMarked;
