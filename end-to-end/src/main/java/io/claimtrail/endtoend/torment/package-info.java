/**
 * {@code ./claimtrail torment}: everything that production does to an installation, for as long as one likes, and the
 * question afterwards whether search says exactly what was acknowledged.
 */
@NullMarked
package io.claimtrail.endtoend.torment;

import org.jspecify.annotations.NullMarked;
