package io.claimtrail.search.match.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSimilarityTest {

    private static final String CLAIM = "the new quay will cost 40 million euros and open in May";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The new quay will cost 40 million euros and open in May",
                "Mayor: “the new quay will cost 40 million euros and open in May”, we hear",
                "the new quay will cost 40 million euros"
            })
    void matchesTheSameWordsAndQuotations(String text) {
        assertThat(resemblance(text)).map(TextSimilarity::level).contains(Level.MATCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the new quay will cost 60 million euros and open in May | count the same and differ",
                "the new quay will not cost 40 million euros and open in May | goes with",
                "the new quay may cost 40 million euros and open in May | in common",
            })
    void onlySuggestsWhatContradictsOrIsLessSure(String text, String reason) {
        assertThat(resemblance(text)).map(TextSimilarity::level).contains(Level.SUGGEST);
        assertThat(resemblance(text).orElseThrow().reason()).contains(reason);
        assertThat(resemblance(text).orElseThrow().score()).isLessThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the ferry sails at noon", "the new school will open in May", "quay", ""})
    void passesOverWhatHasLittleInCommon(String text) {
        assertThat(resemblance(text)).isEmpty();
    }

    private static Optional<TextSimilarity> resemblance(String text) {
        return TextSimilarity.of(QueryText.of(text).parsed(), QueryText.parse(CLAIM));
    }
}
