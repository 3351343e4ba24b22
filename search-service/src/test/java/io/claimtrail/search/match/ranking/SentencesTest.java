package io.claimtrail.search.match.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.search.match.ranking.Sentences.Sentence;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void countsCodePointsAndLeavesSpaceOut() {
        assertThat(Sentences.of("🦁 The quay is late.  \n It cost $3.5 million. "))
                .containsExactly(
                        new Sentence(0, 19, "🦁 The quay is late."), new Sentence(23, 44, "It cost $3.5 million."));
    }

    @Test
    void findsNoneInBlankText() {
        assertThat(Sentences.of(" \n ")).isEmpty();
    }
}
