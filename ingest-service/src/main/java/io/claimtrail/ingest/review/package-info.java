/**
 * What posted fact-checks are worth, decided without Kafka or HTTP: JSON-LD in the shapes that publishers use becomes a
 * {@link io.claimtrail.ingest.review.ReviewSubmission}, all of its reviews or none. {@code ClaimReviewGraph} finds the
 * reviews in the document, {@code ReviewAssembly} reads each.
 */
@NullMarked
package io.claimtrail.ingest.review;

import org.jspecify.annotations.NullMarked;
