/** Holds what search says, as {@code Shelf} reads it, against what was acknowledged. {@code Checker} is pure. */
@NullMarked
package io.claimtrail.endtoend.torment.check;

import org.jspecify.annotations.NullMarked;
