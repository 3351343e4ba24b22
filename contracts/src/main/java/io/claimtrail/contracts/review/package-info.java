/**
 * A fact-check as its publisher gives it in schema.org's ClaimReview: what ingest-service writes to
 * {@link io.claimtrail.contracts.Topic#REVIEWS}.
 */
@NullMarked
package io.claimtrail.contracts.review;

import org.jspecify.annotations.NullMarked;
