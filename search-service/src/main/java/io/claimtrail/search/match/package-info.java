/**
 * Finds the fact-checks and earlier claims that a text matches. {@code ReviewMatcher} and {@code ClaimMatcher} fetch
 * candidates from Elasticsearch, by words and by meaning; {@code ReviewLinks} finds which claims and fact-checks belong
 * together. Which candidates match, how surely and why is decided in {@code ranking}, without I/O.
 */
@NullMarked
package io.claimtrail.search.match;

import org.jspecify.annotations.NullMarked;
