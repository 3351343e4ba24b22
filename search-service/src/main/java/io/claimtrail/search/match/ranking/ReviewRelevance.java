package io.claimtrail.search.match.ranking;

import io.claimtrail.contracts.review.Review;
import io.claimtrail.crossreference.parsing.Comparison;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Compares the words of a claim and of a review and tells whether the review can be about the claim. */
public final class ReviewRelevance {

    /** Minimum share of the shorter topic's words that both must have. */
    private static final double MIN_SHARE = 1.0 / 3;

    /** Minimum number of words, numbers and times that both must have. */
    private static final int MIN_SHARED = 2;
    /**
     * Minimum number of words, numbers and times that both must have if each contains words that the other does not.
     */
    private static final int MIN_SHARED_OF_PARAPHRASES = 4;

    private final Comparison comparison;
    private final Set<String> onlyInClaim;
    private final Set<String> onlyInReview;

    private ReviewRelevance(Comparison comparison, Set<String> claimant) {
        this.comparison = comparison;
        onlyInClaim = new HashSet<>(comparison.one().topic().keySet());
        onlyInClaim.removeAll(comparison.other().topic().keySet());
        onlyInReview = new HashSet<>(comparison.other().topic().keySet());
        onlyInReview.removeAll(comparison.one().topic().keySet());
        // A reviewer often names the claimant too, as in "Ruiz says that ...".
        onlyInReview.removeAll(claimant);
    }

    /**
     * The relevance of a review for a claim.
     *
     * @param claim the claim's text
     * @param published date of the claim's article: relative dates in the review, such as "in May", are read as of that
     *     day
     */
    static ReviewRelevance of(String claim, LocalDate published, Review review) {
        String claimant = review.claimant() == null ? "" : review.claimant();
        return new ReviewRelevance(
                new Comparison(
                        ParsedClaim.of(claim, "", published), ParsedClaim.of(review.claimReviewed(), "", published)),
                QueryText.parse(claimant).topic().keySet());
    }

    /** Whether a claim and the claim that was reviewed share enough words to be about one topic. */
    public static boolean shareATopic(ParsedClaim claim, ParsedClaim reviewed) {
        return shareATopic(new Comparison(claim, reviewed));
    }

    private static boolean shareATopic(Comparison comparison) {
        return comparison.topicOverlap() >= MIN_SHARE && inCommon(comparison) >= MIN_SHARED;
    }

    private static int inCommon(Comparison comparison) {
        return comparison.sharedTopic().size() + comparison.agreements();
    }

    Optional<TextSimilarity> similarity() {
        return TextSimilarity.of(comparison.one(), comparison.other());
    }

    /** Whether the review can be about the claim: nothing in the words contradicts it. */
    boolean isPossible() {
        return shareATopic(comparison)
                && TextSimilarity.contradiction(comparison).isEmpty()
                && comparison.dateDifference().isEmpty()
                && !(claimAddsAName() && reviewAddsAName())
                && !(eachAddsWords() && inCommon(comparison) < MIN_SHARED_OF_PARAPHRASES);
    }

    /** Whether one of them names something that the other does not, and the other says something else instead. */
    boolean mayBeOfTwoThings() {
        return eachAddsWords() && (claimAddsAName() || reviewAddsAName());
    }

    /** Whether each has words that the other does not, as "has broken his arm" and "has broken his word". */
    private boolean eachAddsWords() {
        return !onlyInClaim.isEmpty() && !onlyInReview.isEmpty();
    }

    private boolean claimAddsAName() {
        return onlyInClaim.stream().anyMatch(comparison.one().names()::contains);
    }

    private boolean reviewAddsAName() {
        return onlyInReview.stream().anyMatch(comparison.other().names()::contains);
    }
}
