/** Fact-checks: {@code /v1/reviews}, and one fact-check with the claims that it is about. */
@NullMarked
package io.claimtrail.search.api.review;

import org.jspecify.annotations.NullMarked;
