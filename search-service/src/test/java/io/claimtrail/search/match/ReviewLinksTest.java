package io.claimtrail.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.review.Review;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewLinksTest {

    private static final String CLAIM = "The new quay cost twice what the city had planned.";

    @ParameterizedTest
    @CsvSource({
        "Ana Ruiz, Ana Ruiz",
        "'Mayor Ana Ruiz', Ana Ruiz",
        "Ruiz, 'Ana Ruiz'",
        "'Jo Lind, Ana Ruiz', Ana Ruiz",
        "'Social media users', Ana Ruiz",
        "'Viral posts', Ana Ruiz"
    })
    void linksAReviewOfTheSameClaimByTheSamePerson(String claimant, String speaker) {
        assertThat(link(CLAIM, speaker, CLAIM, claimant))
                .map(ReviewMatch::level)
                .contains(Level.MATCH);
    }

    @Test
    void leavesAReviewOfSomebodyElsesWordsAlone() {
        assertThat(link(CLAIM, "Ana Ruiz", CLAIM, "Tom Reed")).isEmpty();
    }

    @Test
    void onlySuggestsWhereNobodyKnowsWhoSpeaks() {
        assertThat(link(CLAIM, null, CLAIM, "Tom Reed")).map(ReviewMatch::level).contains(Level.SUGGEST);
        assertThat(link(CLAIM, null, CLAIM, null)).map(ReviewMatch::level).contains(Level.MATCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The new quay cost 40 million euros. | The new quay cost 60 million euros.",
                "The new quay is safe for ferries. | The new quay is not safe for ferries.",
                "Unemployment in the city fell last year. | Unemployment in the city rose last year.",
            })
    void doesNotLinkNearMisses(String claim, String reviewed) {
        assertThat(link(claim, "Ana Ruiz", reviewed, "Ana Ruiz")).isEmpty();
    }

    private static Optional<ReviewMatch> link(
            String claim, @Nullable String speaker, String reviewed, @Nullable String claimant) {
        Review review = new Review(
                "r", "v1", null, null, "Harbour Checks", reviewed, claimant, null, List.of(), null, null, "en");
        return ReviewLinks.link(
                Post.of(claim),
                Optional.ofNullable(speaker),
                new ReviewMatch(review, Level.MATCH, 0.9, "near in meaning"));
    }
}
