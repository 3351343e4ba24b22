package io.claimtrail.search.match;

import io.claimtrail.contracts.review.Review;
import io.claimtrail.crossreference.parsing.Comparison;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether a review is about a claim, as far as the words of both tell. */
final class Aboutness {

    /** Share of the shorter topic's words without which a review is not about a claim. */
    private static final double SHARED = 1.0 / 3;

    /** Words, numbers and times that both must have. */
    private static final int IN_COMMON = 2;
    /** The same, where each tells something that the other doesn't. */
    private static final int PARAPHRASED = 4;

    private final Comparison comparison;
    private final Set<String> claimTellsMore;
    private final Set<String> reviewTellsMore;

    private Aboutness(Comparison comparison, Set<String> claimant) {
        this.comparison = comparison;
        claimTellsMore = new HashSet<>(comparison.one().topic().keySet());
        claimTellsMore.removeAll(comparison.other().topic().keySet());
        reviewTellsMore = new HashSet<>(comparison.other().topic().keySet());
        reviewTellsMore.removeAll(comparison.one().topic().keySet());
        // "Ruiz says that ...": a reviewer often names the claimant too.
        reviewTellsMore.removeAll(claimant);
    }

    /**
     * Of a claim's text and a review.
     *
     * @param said when the claim was published: what the review calls "in May" is meant as on that day
     */
    static Aboutness of(String claim, LocalDate said, Review review) {
        String claimant = review.claimant() == null ? "" : review.claimant();
        return new Aboutness(
                new Comparison(ParsedClaim.of(claim, "", said), ParsedClaim.of(review.claimReviewed(), "", said)),
                Post.read(claimant).topic().keySet());
    }

    /** Whether both share so many words that it is worth a look. */
    static boolean isWorthALook(ParsedClaim claim, ParsedClaim reviewed) {
        return shareATopic(new Comparison(claim, reviewed));
    }

    private static boolean shareATopic(Comparison comparison) {
        return comparison.topicOverlap() >= SHARED && inCommon(comparison) >= IN_COMMON;
    }

    private static int inCommon(Comparison comparison) {
        return comparison.sharedTopic().size() + comparison.agreements();
    }

    Optional<Resemblance> resemblance() {
        return Resemblance.of(comparison.one(), comparison.other());
    }

    /** Whether nothing speaks against it. */
    boolean isPossible() {
        return shareATopic(comparison)
                && Resemblance.contradiction(comparison).isEmpty()
                && comparison.dateDifference().isEmpty()
                && !(claimNames() && reviewNames())
                && !(bothTellMore() && inCommon(comparison) < PARAPHRASED);
    }

    /** Whether one names something that the other doesn't, which tells other things. */
    boolean mayBeOfTwoThings() {
        return bothTellMore() && (claimNames() || reviewNames());
    }

    /** "Has broken his arm" tells something that "has broken his word" doesn't, and the other way round. */
    private boolean bothTellMore() {
        return !claimTellsMore.isEmpty() && !reviewTellsMore.isEmpty();
    }

    private boolean claimNames() {
        return claimTellsMore.stream().anyMatch(comparison.one().names()::contains);
    }

    private boolean reviewNames() {
        return reviewTellsMore.stream().anyMatch(comparison.other().names()::contains);
    }
}
