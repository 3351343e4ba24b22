package io.claimtrail.ingest.review;

import io.claimtrail.edge.http.request.Refusal.Violation;

/**
 * Limits of the reviews of one document. References ({@code @id}) may repeat one node in every review, so that reviews can be
 * far larger than their document.
 *
 * @param reviews maximum number of reviews
 * @param namesLength maximum length of the joined names in one field, in UTF-16 code units
 * @param characters maximum length of the texts of all reviews together, in UTF-16 code units
 */
public record ReviewLimits(int reviews, int namesLength, long characters) {

    Violation tooMany(int found) {
        return new Violation(
                "",
                "contains " + found + " reviews, at most " + reviews
                        + " are accepted at once (claimtrail.ingest.max-reviews)");
    }

    Violation tooLong(String pointer) {
        return new Violation(
                pointer,
                "the reviews up to here have more than " + characters
                        + " characters, references resolved (claimtrail.ingest.max-reviews-size)");
    }

    Violation namesTooLong(String pointer) {
        return new Violation(
                pointer,
                "the names must together be at most " + namesLength
                        + " characters long (claimtrail.ingest.max-names-length)");
    }
}
