package io.claimtrail.contracts.review;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a fact-check of one claim. It is the finding of its publisher, not of Claimtrail.
 *
 * @param id stays the same over all versions: made from the address of the page, or else the publisher, and the words of the claim
 * @param version digest of the content: equal versions are equal reviews
 * @param url page with the review
 * @param title headline of that page
 * @param publisher who reviewed; several are one after the other
 * @param claimReviewed the claim, in the reviewer's words
 * @param claimant who made the claim, where the review names anyone
 * @param claimDate when the claim was made
 * @param appearances addresses where the claim appeared
 * @param language BCP 47 tag as the publisher gave it
 */
public record Review(
        String id,
        String version,
        @Nullable String url,
        @Nullable String title,
        @Nullable String publisher,
        String claimReviewed,
        @Nullable String claimant,
        @Nullable Instant claimDate,
        List<String> appearances,
        @Nullable Rating rating,
        @Nullable Instant datePublished,
        @Nullable String language) {

    public Review {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(claimReviewed, "claimReviewed");
        appearances = List.copyOf(appearances);
    }
}
