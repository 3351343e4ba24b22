/** Matching: {@code POST /v1/match} finds fact-checks and earlier claims that say what a text says. */
@NullMarked
package io.claimtrail.search.api.match;

import org.jspecify.annotations.NullMarked;
