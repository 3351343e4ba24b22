package io.claimtrail.search.match.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.match.ranking.Candidate.Scores;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewRankingTest {

    private static final QueryText POST = QueryText.of("They say the new quay cost twice what the city had planned!");
    private static final Scores NEAR = new Scores(20, 20, 10, 0.9, 0.8);
    private static final Scores NEARER = new Scores(21, 21, 10, 0.9, 0.8);
    private static final Scores FAR = new Scores(4, 3, 2, 0.3, 0.2);

    @Test
    void putsTheNearestFirstAndTellsWhy() {
        List<ReviewMatch> ranked = ReviewRanking.rank(
                POST,
                List.of(
                        candidate("far", "The ferry to the island was sold.", 1, FAR),
                        candidate("near", "The new quay cost twice what the city had planned.", 2, NEAR)),
                10);

        assertThat(ranked.getFirst().review().id()).isEqualTo("near");
        assertThat(ranked.getFirst().level()).isEqualTo(Level.MATCH);
        assertThat(ranked.getFirst().reason()).contains("quay", "twice", "likeness of meaning 0.90");
    }

    @Test
    void putsTheEarliestOfReviewsOfOneClaimFirst() {
        List<ReviewMatch> ranked = ReviewRanking.rank(
                POST,
                List.of(
                        candidate("late", "The new quay cost \"twice\" what the city had planned.", 9, NEARER),
                        candidate("early", "The new quay cost 'twice' what the city had planned.", 2, NEAR)),
                10);

        assertThat(ranked).extracting(match -> match.review().id()).containsExactly("early", "late");
        assertThat(ranked)
                .extracting(ReviewMatch::score)
                .containsOnly(ranked.getFirst().score());
    }

    @Test
    void neverCallsAnotherNumberAMatch() {
        List<ReviewMatch> ranked = ReviewRanking.rank(
                QueryText.of("The new quay cost 40 million euros."),
                List.of(candidate("near", "The new quay cost 60 million euros.", 2, NEAR)),
                10);

        assertThat(ranked.getFirst().level()).isEqualTo(Level.SUGGEST);
        assertThat(ranked.getFirst().reason()).contains("“40 million euros” and “60 million euros”");
    }

    @Test
    void keepsToTheLimit() {
        assertThat(ReviewRanking.rank(POST, List.of(candidate("near", "The new quay.", 2, NEAR)), 0))
                .isEmpty();
        assertThat(ReviewRanking.rank(POST, List.of(), 5)).isEmpty();
    }

    private static Candidate candidate(String id, String claim, long sequence, Scores scores) {
        Review review =
                new Review(id, "v1", null, "Did it?", "Harbour Checks", claim, null, null, List.of(), null, null, "en");
        return Candidate.of(review, sequence, scores);
    }
}
