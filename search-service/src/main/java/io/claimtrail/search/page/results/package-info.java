/**
 * The page {@code /search}: claims by words, speaker and filters. {@code ResultsQuery} reads the address, {@code
 * ResultsView} turns the API's answer into what the template prints; both are pure.
 */
@NullMarked
package io.claimtrail.search.page.results;

import org.jspecify.annotations.NullMarked;
