package io.claimtrail.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTest {

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
        assertThat(Post.of(text).text()).isEqualTo(words);
    }

    @Test
    void searchesWithEachWordOnce() {
        assertThat(Post.of("Late, late: the QUAY is late; the quay!").words()).isEqualTo("Late the QUAY is");
        assertThat(Post.of("🦁 … !").isEmpty()).isTrue();
        assertThat(Post.of("word ".repeat(5) + "x".repeat(10)).words()).isEqualTo("word xxxxxxxxxx");
    }
}
