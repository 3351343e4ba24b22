package io.claimtrail.search.related;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.crossreference.ClaimKeys;
import io.claimtrail.search.crossreference.IndexedClaim;
import io.claimtrail.search.related.Related.Change;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelatedClaimsJudgeTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T08:00:00Z");

    /** A number a day: as many changes as pairs of days, were they not bounded. */
    @Test
    void tellsTheNearestAndNewestOfManyChanges() {
        List<IndexedClaim> claims =
                IntStream.range(0, 80).mapToObj(RelatedClaimsJudgeTest::ofDay).toList();

        List<Change> changes = new RelatedClaimsJudge().changes(claims);

        assertThat(changes).hasSize(500);
        Change last = changes.getLast();
        assertThat(last.earlier().path("id").asText()).isEqualTo("day-78");
        assertThat(last.later().path("id").asText()).isEqualTo("day-79");
        assertThat(last.from()).contains("178");
        assertThat(last.to()).contains("179");
        assertThat(changes.stream().filter(change -> change.later().equals(last.later())))
                .hasSize(10);
    }

    private static IndexedClaim ofDay(int day) {
        ObjectNode claim = JsonNodeFactory.instance.objectNode().put("id", "day-" + day);
        claim.putObject("article")
                .put("id", "article-" + day)
                .put("publishedAt", FIRST.plus(day, ChronoUnit.DAYS).toString());
        claim.putObject("speaker").put("id", "speaker").put("status", "resolved");
        claim.putObject("content").put("text", "the clinic on the quay treated " + (100 + day) + " patients");
        claim.putObject("cue").put("text", "said");
        ClaimKeys.addTo(List.of(claim), 50);
        return new IndexedClaim(claim);
    }
}
