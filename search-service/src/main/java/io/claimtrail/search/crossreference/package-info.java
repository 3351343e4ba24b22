/**
 * Cross-references between the claims of all articles: which person or organisation a speaker's name means, which claims are
 * sightings of one statement, and which reviews a claim has. {@code ClaimKeys} adds search keys to each claim's document.
 * Before a batch is written, {@code CrossReferencer} reads all claims that share name keys with it (a block), applies the
 * pure functions of {@code cross-reference} to the whole block, and returns the updates of other claims that follow. The
 * result therefore does not depend on the order in which articles arrive, and corrected or withdrawn articles leave nothing
 * behind. This package reads from Elasticsearch and writes nothing; {@code indexing} writes.
 */
@NullMarked
package io.claimtrail.search.crossreference;

import org.jspecify.annotations.NullMarked;
