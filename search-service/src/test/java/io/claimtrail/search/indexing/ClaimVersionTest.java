package io.claimtrail.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimVersionTest {

    @Test
    void followsTheSequenceOfTheArticle() {
        assertThat(ClaimVersion.first(5)).isGreaterThan(ClaimVersion.last(4));
        assertThat(ClaimVersion.last(5)).isGreaterThan(ClaimVersion.first(5));
    }

    @Test
    void followsUpdatesOfTheSameVersion() {
        long updated = ClaimVersion.first(5) + 1000;

        long again = ClaimVersion.again(5, List.of(ClaimVersion.first(5), updated));

        assertThat(again).isGreaterThan(updated).isLessThan(ClaimVersion.first(6));
        assertThat(ClaimVersion.again(5, List.of(again + 7))).isGreaterThan(again + 7);
    }

    @Test
    void followsDocumentsOfABuildThatWroteTheSequenceItself() {
        assertThat(ClaimVersion.again(5, List.of(5L))).isEqualTo(ClaimVersion.first(5));
        assertThat(ClaimVersion.again(5, List.of())).isEqualTo(ClaimVersion.first(5));
    }

    @Test
    void staysBeforeTheNextVersionOfTheArticle() {
        assertThat(ClaimVersion.again(5, List.of(ClaimVersion.last(5)))).isEqualTo(ClaimVersion.last(5));
    }

    @Test
    void holdsTheLargestSequences() {
        assertThat(ClaimVersion.first(8_000_000_000L)).isPositive().isGreaterThan(ClaimVersion.last(7_999_999_999L));
        assertThat(ClaimVersion.first(-1)).isZero();
        assertThat(ClaimVersion.last(Long.MAX_VALUE)).isPositive();
    }
}
