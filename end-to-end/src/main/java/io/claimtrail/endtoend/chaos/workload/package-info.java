/**
 * The write workload: editors post, correct and withdraw articles, and a {@code Backlog} of long articles keeps claims-service
 * busy. {@code Expectations} records what was acknowledged; search is compared with it afterwards.
 */
@NullMarked
package io.claimtrail.endtoend.chaos.workload;

import org.jspecify.annotations.NullMarked;
