/**
 * Who is who among the claims of all articles, which of them are one statement, and what a speaker said differently later.
 * Claims are indexed with {@linkplain io.claimtrail.search.crossreference.ClaimKeys keys}; a batch that touches a block of
 * claims that share some has the whole block named and grouped anew by the pure functions of {@code cross-reference} before
 * it is written, and what comes out differently for others is written with it; then which reviews its claims have. So it
 * can't depend on the order of arrival, and what was corrected or withdrawn leaves nothing behind.
 */
@NullMarked
package io.claimtrail.search.crossreference;

import org.jspecify.annotations.NullMarked;
