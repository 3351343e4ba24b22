/**
 * Finds what is related to a claim when it is read: other sightings of its statement, similar statements, and what its
 * speaker said differently later. {@code RelatedFinder} searches; {@code RelatedClaimsJudge} decides, without I/O.
 */
@NullMarked
package io.claimtrail.search.related;

import org.jspecify.annotations.NullMarked;
