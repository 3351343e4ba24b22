package io.claimtrail.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.related.ChangesAround;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimRowTest {

    @ParameterizedTest
    @CsvSource({"ASSERTS, ''", "DENIES, Denied", "ASKS, Asked", "DEMANDS, Demanded", "UNSAID, Reported as not said"})
    void saysHowTheSpeakerStandsToTheWords(Stance stance, String words) {
        assertThat(ClaimRow.badge(stance)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, '', #earlier",
        "true, false, Said differently before, #earlier",
        "false, true, Said differently later, #changes",
        "true, true, Said differently before and later, #changes"
    })
    void saysWhetherTheSpeakerSaidSomethingDifferent(boolean before, boolean after, String words, String place) {
        ClaimAnswer claim = Claims.in("Ruiz said that it rains.", "Ruiz", "said", "it rains");

        ClaimRow row = ClaimRow.of(claim, 0, new ChangesAround(before, after));

        assertThat(row.changed()).isEqualTo(words);
        assertThat(row.changedHref()).endsWith(place);
    }
}
