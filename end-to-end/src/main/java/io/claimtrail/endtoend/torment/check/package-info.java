/** Holds what search says against what was acknowledged. Pure: what was read comes in, findings go out. */
@NullMarked
package io.claimtrail.endtoend.torment.check;

import org.jspecify.annotations.NullMarked;
