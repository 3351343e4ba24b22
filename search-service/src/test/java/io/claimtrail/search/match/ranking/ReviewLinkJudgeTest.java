package io.claimtrail.search.match.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.review.Review;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewLinkJudgeTest {

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
    void onlySuggestsWhereTheSpeakerIsUnknown() {
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
                "The quay opens in July. | The quay opens in October.",
                "A flood like that of 2011 would reach the school. | A flood like that of 1953 would reach the school.",
                "The ferry to Norrvik runs all summer. | The ferry to Norrvik is free for workers.",
                "The harbour master has broken his word. | The harbour master has broken his arm.",
                "Every school in Norrvik gets a library. | Every school in Southby gets a library.",
            })
    void doesNotLinkNearMisses(String claim, String reviewed) {
        assertThat(link(claim, "Ana Ruiz", reviewed, "Ana Ruiz")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A storm like that of 2011 would flood a third of Norrvik. | A storm such as the one of 2011 would put"
                        + " a third of Norrvik under water.",
                "The quay in Norrvik opens on Friday. | Ruiz says the quay opens on Friday.",
            })
    void linksAReviewInOtherWords(String claim, String reviewed) {
        assertThat(link(claim, "Ana Ruiz", reviewed, "Ana Ruiz"))
                .map(ReviewMatch::level)
                .contains(Level.MATCH);
    }

    private static Optional<ReviewMatch> link(
            String claim, @Nullable String speaker, String reviewed, @Nullable String claimant) {
        Review review = new Review(
                "r", "v1", null, null, "Harbour Checks", reviewed, claimant, null, List.of(), null, null, "en");
        return ReviewLinkJudge.link(
                claim,
                LocalDate.parse("2026-03-02"),
                speaker,
                new ReviewMatch(review, Level.MATCH, 0.9, "near in meaning"));
    }
}
