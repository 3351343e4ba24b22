/**
 * Reads submitted fact-checks, without Kafka or HTTP. {@code ReviewReader} turns JSON-LD, in the forms that publishers
 * use, into a {@link io.claimtrail.ingest.review.ReviewSubmission}: all reviews of a document or none, or each of a feed by itself.
 * {@code ClaimReviewFinder} finds the reviews in the document, {@code ReviewAssembler} converts each.
 */
@NullMarked
package io.claimtrail.ingest.review;

import org.jspecify.annotations.NullMarked;
