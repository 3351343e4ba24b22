/**
 * The benchmarks: each lays a figure of Claimtrail beside that of the plain tool, in the same run, on the same data and
 * with the same durability. A ratio holds on any machine; a time alone holds on none but its own.
 */
@NullMarked
package io.claimtrail.bench;

import org.jspecify.annotations.NullMarked;
