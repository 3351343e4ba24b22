package io.claimtrail.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.search.api.claim.ClaimList.MonthCount;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Address SEARCH = Address.of("/search").with("q", "quay");

    @Test
    void drawsEveryMonthAndLinksThoseWithClaims() {
        Timeline timeline = Timeline.of(List.of(new MonthCount("2026-01", 2), new MonthCount("2026-03", 4)), SEARCH);

        assertThat(timeline.bars()).extracting(Timeline.Bar::height).containsExactly(32, 0, 64);
        assertThat(timeline.bars().getFirst().label()).isEqualTo("Jan 2026: 2 claims");
        assertThat(timeline.bars().getFirst().href()).isEqualTo("/search?q=quay&from=2026-01-01&to=2026-01-31");
        assertThat(timeline.shown()).isTrue();
    }

    @Test
    void countsLongTimesByYear() {
        Timeline timeline = Timeline.of(
                List.of(new MonthCount("2001-05", 1), new MonthCount("2026-01", 3), new MonthCount("2026-02", 4)),
                SEARCH);

        assertThat(timeline.unit()).isEqualTo("year");
        assertThat(timeline.bars()).hasSize(26);
        assertThat(timeline.bars().getLast().label()).isEqualTo("2026: 7 claims");
        assertThat(timeline.bars().getLast().href()).endsWith("&from=2026-01-01&to=2026-12-31");
    }

    @Test
    void drawsNoMoreThanACenturyAndAHalf() {
        Timeline timeline = Timeline.of(List.of(new MonthCount("0026-01", 1), new MonthCount("2026-01", 1)), SEARCH);

        assertThat(timeline.bars()).hasSize(150);
    }

    @Test
    void isNotShownForOneMonth() {
        assertThat(Timeline.of(List.of(new MonthCount("2026-01", 2)), SEARCH).shown())
                .isFalse();
        assertThat(Timeline.of(List.of(), SEARCH).shown()).isFalse();
    }
}
