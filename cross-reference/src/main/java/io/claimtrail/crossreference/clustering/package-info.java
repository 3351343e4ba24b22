/** Clusters items by pairwise affinity, with pairs that must never share a cluster. Independent of what is clustered. */
@NullMarked
package io.claimtrail.crossreference.clustering;

import org.jspecify.annotations.NullMarked;
