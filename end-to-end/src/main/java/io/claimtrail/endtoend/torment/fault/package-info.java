/**
 * What goes wrong: {@code FaultPlan} decides which fault comes next, {@code Tormentor} makes it happen, and makes it good
 * again.
 */
@NullMarked
package io.claimtrail.endtoend.torment.fault;

import org.jspecify.annotations.NullMarked;
