package io.claimtrail.search.match.ranking;

import io.claimtrail.contracts.review.Review;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import java.util.Set;

/**
 * A review that may be about a text.
 *
 * @param sequence the version of its document, which grows with the Kafka offset: reviews that arrived earlier have a
 *     lower one
 * @param scores the scores that Elasticsearch gave it
 * @param claim the claim that it reviews, parsed
 * @param title its title, parsed
 * @param numbers the numbers in claim and title
 */
public record Candidate(
        Review review, long sequence, Scores scores, ParsedClaim claim, ParsedClaim title, Set<String> numbers) {

    /**
     * The nearness of a review to a text.
     *
     * @param words BM25 score of the words of claim and title together
     * @param claimMeaning cosine of the vectors of text and claim
     * @param titleMeaning cosine of the vectors of text and title
     */
    public record Scores(double words, double claimWords, double titleWords, double claimMeaning, double titleMeaning) {

        /** The greater one of the two cosines. */
        double meaning() {
            return Math.max(claimMeaning, titleMeaning);
        }
    }

    public Candidate {
        numbers = Set.copyOf(numbers);
    }

    public static Candidate of(Review review, long sequence, Scores scores) {
        String title = review.title() == null ? "" : review.title();
        return new Candidate(
                review,
                sequence,
                scores,
                QueryText.parse(review.claimReviewed()),
                QueryText.parse(title),
                QueryText.numbers(review.claimReviewed() + " " + title));
    }
}
