package io.claimtrail.search.page.view;

import io.claimtrail.contracts.review.Rating;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.match.ranking.Level;
import io.claimtrail.search.match.ranking.ReviewMatch;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fact-check as a card. The verdict stands in its publisher's words.
 *
 * @param rating the verdict; empty if its publisher gives none in words
 * @param href address of the fact-check on its publisher's page; empty if it is not a web address
 * @param level how sure it is that it is about the claim; empty where the card stands alone
 * @param reason why it is about the claim
 */
public record ReviewCard(
        String rating,
        String publisher,
        String claim,
        String claimant,
        String date,
        String day,
        String href,
        String json,
        String level,
        String reason) {

    private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    /** A fact-check that is about a claim. */
    public static ReviewCard of(ReviewMatch match) {
        String level =
                match.level() == Level.MATCH ? "Checks what is said here" : "May be about this: compare it yourself";
        return of(match.review(), level, Words.capitalised(match.reason()));
    }

    public static ReviewCard of(Review review) {
        return of(review, "", "");
    }

    private static ReviewCard of(Review review, String level, String reason) {
        Instant published = review.datePublished();
        return new ReviewCard(
                rating(review.rating()),
                Objects.requireNonNullElse(review.publisher(), "Publisher not stated"),
                review.claimReviewed(),
                Objects.requireNonNullElse(review.claimant(), ""),
                published == null ? "" : Words.day(published),
                published == null ? "" : published.toString(),
                webAddress(review.url()),
                Address.item("/v1/reviews", review.id()).toString(),
                level,
                reason);
    }

    private static String rating(@Nullable Rating rating) {
        if (rating == null) {
            return "";
        }
        if (rating.name() != null) {
            return rating.name();
        }
        return rating.value() == null || rating.best() == null
                ? ""
                : "%s of %s".formatted(plain(rating.value()), plain(rating.best()));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** The address if a browser may follow it as a link; empty for others, such as {@code javascript:}. */
    public static String webAddress(@Nullable String url) {
        return url != null && WEB.matcher(url).lookingAt() ? url : "";
    }
}
