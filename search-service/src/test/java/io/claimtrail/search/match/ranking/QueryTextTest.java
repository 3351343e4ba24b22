package io.claimtrail.search.match.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The quay is late https://t.co/abc123 again | The quay is late again",
                "See pic.twitter.com/xyz | See",
                "#SaveTheQuay now | Save The Quay now",
                "@HarbourCourier $1 says | Harbour Courier $1 says",
                "#NATOSummit2026 | NATO Summit2026",
                "#quay_side | quay side",
                "late.https://t.co/x#Quay | late.",
                "Ana Ruiz (@AnaRuizMP) March 2, 2026 | Ana Ruiz (Ana Ruiz MP) March 2, 2026",
            })
    void keepsTheWordsOfTagsAndHandlesAndNoAddresses(String text, String words) {
        assertThat(QueryText.of(text).text()).isEqualTo(words);
    }

    @Test
    void searchesWithEachWordOnce() {
        assertThat(QueryText.of("Late, late: the QUAY is late; the quay!").words())
                .isEqualTo("Late the QUAY is");
        assertThat(QueryText.of("🦁 … !").isEmpty()).isTrue();
        assertThat(QueryText.of("word ".repeat(5) + "x".repeat(10)).words()).isEqualTo("word xxxxxxxxxx");
    }
}
