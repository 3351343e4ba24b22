/**
 * The write workload: editors post, correct and withdraw articles. {@code Expectations} records what was acknowledged;
 * search is compared with it afterwards.
 */
@NullMarked
package io.claimtrail.endtoend.chaos.workload;

import org.jspecify.annotations.NullMarked;
