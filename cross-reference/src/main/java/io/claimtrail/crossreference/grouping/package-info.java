/** Groups of things that belong together, where some pairs must never share a group; the order they come in is no matter. */
@NullMarked
package io.claimtrail.crossreference.grouping;

import org.jspecify.annotations.NullMarked;
