package io.claimtrail.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.search.api.claim.ClaimAnswer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SightingTest {

    @Test
    void foldsReportsInTheSameWords() {
        List<Sighting> trail = Sighting.trail(List.of(
                claim("it opens in May", "2026-03-01T09:00:00Z"),
                claim("It opens in May!", "2026-03-01T10:30:00Z"),
                claim("it will open in May", "2026-03-04T09:00:00Z")));

        assertThat(trail).hasSize(2);
        assertThat(trail.getFirst().original()).isTrue();
        assertThat(trail.getFirst().copies()).hasSize(1);
        assertThat(trail.getLast().lag()).isEqualTo("3 days later");
        assertThat(trail.getLast().wording())
                .filteredOn(Piece::found)
                .extracting(Piece::text)
                .containsExactly("will open ");
    }

    private static ClaimAnswer claim(String content, String published) {
        return Claims.in(
                "Ruiz said " + content, "Ruiz", "said", content, "https://news.example/", Instant.parse(published));
    }
}
