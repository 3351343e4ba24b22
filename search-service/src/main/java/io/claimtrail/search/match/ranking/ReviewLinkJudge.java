package io.claimtrail.search.match.ranking;

import io.claimtrail.contracts.review.Review;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a claim and a review that matches its text belong together: neither the claimant nor what both texts
 * say may contradict it ({@link ReviewRelevance}). A mere similarity is no link.
 */
public final class ReviewLinkJudge {

    /** Minimum likelihood that a review is about this claim. */
    private static final double MIN_SCORE = 0.2;

    private ReviewLinkJudge() {}

    /**
     * The link, with the level of its weakest part; empty if something contradicts it.
     *
     * @param claim the claim's text
     * @param published date of the claim's article: relative dates in the review, such as "in May", are read as of that
     *     day
     * @param speaker the speaker's name; null if the speaker is not known for certain
     */
    public static Optional<ReviewMatch> link(
            String claim, LocalDate published, @Nullable String speaker, ReviewMatch match) {
        Review review = match.review();
        ReviewRelevance relevance = ReviewRelevance.of(claim, published, review);
        Optional<TextSimilarity> similarity = relevance.similarity();
        @Nullable String claimant = review.claimant();
        boolean byAnother = claimant != null && speaker != null && !Claimant.mayBe(claimant, speaker);
        double score =
                Math.max(match.score(), similarity.map(TextSimilarity::score).orElse(0.0));
        if (byAnother || score < MIN_SCORE || !relevance.isPossible()) {
            return Optional.empty();
        }
        boolean isCertain = claimant == null || speaker != null;
        boolean isAlike = match.level() == Level.MATCH
                || similarity.filter(found -> found.level() == Level.MATCH).isPresent();
        Level level = isCertain && isAlike && !relevance.mayBeOfTwoThings() ? Level.MATCH : Level.SUGGEST;
        return Optional.of(new ReviewMatch(review, level, score, match.reason()));
    }
}
