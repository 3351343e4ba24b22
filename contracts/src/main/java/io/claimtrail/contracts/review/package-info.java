/**
 * A fact-check as its publisher gives it in schema.org's ClaimReview; ingest-service writes it to
 * {@link io.claimtrail.contracts.Topic#REVIEWS}.
 */
@NullMarked
package io.claimtrail.contracts.review;

import org.jspecify.annotations.NullMarked;
