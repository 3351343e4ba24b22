/**
 * Claims: {@code /v1/claims}, one claim, and what is related to it. The other resources show claims in the same shape.
 */
@NullMarked
package io.claimtrail.search.api.claim;

import org.jspecify.annotations.NullMarked;
