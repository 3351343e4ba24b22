/**
 * Cross-references between the claims of all articles: which person or organisation a speaker's name means, which claims are
 * sightings of one statement, and which reviews a claim has. {@code ClaimKeys} adds search keys to each claim's document.
 * {@code CrossReferencer} reads the claims of some articles and all claims that share name keys with them (a block), applies the pure
 * functions of {@code cross-reference} to the whole block, and returns a {@code CrossReferencePlan}. The result does not
 * depend on the order in which articles arrive, and corrected or withdrawn articles leave nothing behind. This package reads
 * from Elasticsearch and writes nothing; {@code indexing} writes.
 */
@NullMarked
package io.claimtrail.search.crossreference;

import org.jspecify.annotations.NullMarked;
