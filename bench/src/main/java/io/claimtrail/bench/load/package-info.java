/** Load generators, and histograms of the latencies they measure. */
@NullMarked
package io.claimtrail.bench.load;

import org.jspecify.annotations.NullMarked;
