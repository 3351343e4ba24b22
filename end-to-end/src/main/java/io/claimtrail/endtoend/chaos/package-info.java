/**
 * {@code ./claimtrail chaos}: runs an installation under the faults of production for a given time, and checks that search
 * then returns exactly what was acknowledged.
 */
@NullMarked
package io.claimtrail.endtoend.chaos;

import org.jspecify.annotations.NullMarked;
