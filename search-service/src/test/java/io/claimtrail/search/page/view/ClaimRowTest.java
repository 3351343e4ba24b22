package io.claimtrail.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.Stance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimRowTest {

    @ParameterizedTest
    @CsvSource({
        "DIRECT,, quoted word for word",
        "DIRECT, ASSERTS, quoted word for word",
        "INDIRECT, DENIES, 'denied, in the reporter’s words'",
        "MIXED, DEMANDS, 'demanded, partly quoted'",
        "INDIRECT, UNSAID, not said: the article reports that the speaker did not say this"
    })
    void saysHowTheSpeakerStandsToTheWords(ClaimType type, @Nullable Stance stance, String words) {
        assertThat(ClaimRow.manner(type, stance)).isEqualTo(words);
    }
}
