package io.claimtrail.contracts.review;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a fact-check of one claim. It says what its publisher found, never what Claimtrail thinks.
 *
 * @param id stays the same over all versions: made of the page's address, or else the publisher, and the claim's words
 * @param version digest of the content: equal versions are equal reviews
 * @param url page that holds the review
 * @param title headline of that page
 * @param publisher who reviewed; several are one after the other
 * @param claimReviewed the claim, in the reviewer's words
 * @param claimant who made the claim, as far as the review names somebody
 * @param claimDate when the claim was made
 * @param appearances addresses where the claim stood
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
