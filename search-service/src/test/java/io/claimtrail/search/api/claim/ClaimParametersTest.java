package io.claimtrail.search.api.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.search.list.QueryValues;
import io.claimtrail.search.query.ClaimQuery;
import io.claimtrail.search.query.Sort;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimParametersTest {

    @Test
    void everyParameterNarrowsTheQuery() {
        Map<String, List<String>> values = Map.ofEntries(
                Map.entry("q", List.of("quay")),
                Map.entry("speaker", List.of("ruiz")),
                Map.entry("speakerKind", List.of("person", "group")),
                Map.entry("role", List.of("mayor")),
                Map.entry("addressee", List.of("council")),
                Map.entry("type", List.of("direct")),
                Map.entry("stance", List.of("denies", "unsaid")),
                Map.entry("publisher", List.of("Harbour Courier")),
                Map.entry("article", List.of("a1")),
                Map.entry("from", List.of("2026-01-01")),
                Map.entry("to", List.of("2026-01-31")),
                Map.entry("minConfidence", List.of("0.5")),
                Map.entry("reviewed", List.of("true")),
                Map.entry("group", List.of("statement")),
                Map.entry("sort", List.of("newest")));

        ClaimQuery query = ClaimParameters.query(new QueryValues(values, values.keySet()));

        assertThat(query)
                .isEqualTo(new ClaimQuery(
                        "quay",
                        "ruiz",
                        List.of(SpeakerKind.PERSON, SpeakerKind.GROUP),
                        "mayor",
                        "council",
                        List.of(ClaimType.DIRECT),
                        List.of(Stance.DENIES, Stance.UNSAID),
                        List.of("Harbour Courier"),
                        List.of("a1"),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-02-01T00:00:00Z"),
                        0.5,
                        true,
                        true,
                        Sort.NEWEST));
    }

    @Test
    void noParameterIsNoCondition() {
        assertThat(ClaimParameters.query(new QueryValues(Map.of(), Set.of())))
                .isEqualTo(new ClaimQuery(
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        false,
                        Sort.RELEVANCE));
    }
}
