package io.claimtrail.search.match;

import io.claimtrail.contracts.review.Review;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import java.util.Set;

/**
 * A review that may be about what a post says.
 *
 * @param sequence its place among those that came in, as far as offsets tell
 * @param scores what Elasticsearch finds that speaks for it
 * @param claim what the claim says that it reviews
 * @param title what its title says
 * @param numbers of both
 */
record Candidate(
        Review review, long sequence, Scores scores, ParsedClaim claim, ParsedClaim title, Set<String> numbers) {

    /**
     * How near it is to the post.
     *
     * @param words by the words of claim and title together (BM25)
     * @param claimMeaning cosine of the vectors of post and claim
     */
    record Scores(double words, double claimWords, double titleWords, double claimMeaning, double titleMeaning) {

        /** The cosine of what is nearer. */
        double meaning() {
            return Math.max(claimMeaning, titleMeaning);
        }
    }

    Candidate {
        numbers = Set.copyOf(numbers);
    }

    static Candidate of(Review review, long sequence, Scores scores) {
        String title = review.title() == null ? "" : review.title();
        return new Candidate(
                review,
                sequence,
                scores,
                Post.read(review.claimReviewed()),
                Post.read(title),
                Post.numbers(review.claimReviewed() + " " + title));
    }
}
