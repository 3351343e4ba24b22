package io.claimtrail.search.api.factcheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.contracts.review.Rating;
import io.claimtrail.contracts.review.Review;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of fact-checks in the shape of Google's Fact Check Tools API (v1alpha1); unknown fields are left out. */
@Schema(name = "FactCheckClaims")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FactCheckAnswer(
        List<FactCheckClaim> claims, @Nullable String nextPageToken) {

    /** A claim with its review. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FactCheckClaim(
            String text,
            @Nullable String claimant,
            @Nullable Instant claimDate,
            List<ClaimReview> claimReview) {

        static FactCheckClaim of(Review review, @Nullable String site) {
            return new FactCheckClaim(
                    review.claimReviewed(),
                    review.claimant(),
                    review.claimDate(),
                    List.of(new ClaimReview(
                            new Publisher(review.publisher(), site),
                            review.url(),
                            review.title(),
                            review.datePublished(),
                            textual(review.rating()),
                            review.language())));
        }
    }

    /** The review of a claim. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClaimReview(
            Publisher publisher,
            @Nullable String url,
            @Nullable String title,
            @Nullable Instant reviewDate,
            @Nullable String textualRating,
            @Nullable String languageCode) {}

    /** The publisher of a review; {@code site} is the host of the page without a leading {@code www.}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Publisher(@Nullable String name, @Nullable String site) {}

    /** The verdict in words; a number if the publisher gave no words. */
    private static @Nullable String textual(@Nullable Rating rating) {
        if (rating == null || rating.name() != null || rating.value() == null) {
            return rating == null ? null : rating.name();
        }
        String value = plain(rating.value());
        return rating.best() == null ? value : value + " of " + plain(rating.best());
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, number == Math.rint(number) ? "%.0f" : "%s", number);
    }
}
