package io.claimtrail.search.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.search.query.Sort;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryValuesTest {

    private static final String NAME = "parameter";

    @Test
    void refusesAParameterThatIsNotAllowed() {
        assertRefused(
                () -> new QueryValues(Map.of("colour", List.of("red")), Set.of("sort", "limit")),
                "colour: is not a parameter here; known are limit, sort");
    }

    @Test
    void refusesASecondValueWhereThereIsOneOnly() {
        QueryValues twice = values(NAME, "a", "b");

        assertRefused(() -> twice.text(NAME), "may stand once only");
        assertThat(twice.texts(NAME)).containsExactly("a", "b");
    }

    @Test
    void aBlankValueIsAbsent() {
        QueryValues blank = values(NAME, "  ");

        assertThat(blank.text(NAME)).isNull();
        assertThat(blank.texts(NAME)).isEmpty();
        assertThat(blank.number(NAME, 1, 5)).isNull();
        assertThat(blank.share(NAME)).isNull();
        assertThat(blank.yesOrNo(NAME)).isNull();
        assertThat(values("other", "x").text(NAME)).isNull();
    }

    @Test
    void limitsLengthsAndNumbersOfValues() {
        assertThat(values(NAME, "x".repeat(1000)).text(NAME)).hasSize(1000);
        assertRefused(() -> values(NAME, "x".repeat(1001)).text(NAME), "at most 1000 characters");
        assertThat(values(NAME, "x".repeat(20_000)).cursor(NAME)).hasSize(20_000);
        assertRefused(() -> values(NAME, "x".repeat(20_001)).cursor(NAME), "at most 20000 characters");
        assertRefused(
                () -> new QueryValues(Map.of(NAME, Collections.nCopies(51, "x")), Set.of(NAME)).texts(NAME),
                "at most 50 values");
    }

    @Test
    void refusesTextThatIsNoText() {
        assertRefused(() -> values(NAME, "a\0b").text(NAME), "contains the character NUL");
        assertRefused(() -> values(NAME, "a\uFFFDb").texts(NAME), "is not UTF-8");
    }

    @Test
    void readsChoicesByTheirNames() {
        assertThat(values(NAME, "person", "group").choices(NAME, SpeakerKind.class, SpeakerKind::jsonName))
                .containsExactly(SpeakerKind.PERSON, SpeakerKind.GROUP);
        assertRefused(
                () -> values(NAME, "robot").choices(NAME, SpeakerKind.class, SpeakerKind::jsonName),
                "is one of document, group, organisation, person, unknown");
        assertThat(values(NAME, "statement").isSet(NAME, "statement")).isTrue();
        assertThat(values("other", "x").isSet(NAME, "statement")).isFalse();
        assertRefused(() -> values(NAME, "speaker").isSet(NAME, "statement"), "is one of statement");
        assertThat(values(NAME, "false").yesOrNo(NAME)).isFalse();
        assertRefused(() -> values(NAME, "perhaps").yesOrNo(NAME), "is one of false, true");
        assertThat(values("sort", "oldest").sort()).isEqualTo(Sort.OLDEST);
        assertThat(values(NAME, "x").sort()).isEqualTo(Sort.RELEVANCE);
        assertRefused(() -> values("sort", "best").sort(), "is one of newest, oldest, relevance");
        assertRefused(() -> values("sort", "newest", "oldest").sort(), "may stand once only");
    }

    @Test
    void readsLimits() {
        assertThat(values(NAME, "x").limit()).isEqualTo(20);
        assertThat(values("limit", "100").limit()).isEqualTo(100);
        assertRefused(() -> values("limit", "101").limit(), "is a number from 1 to 100");
        assertRefused(() -> values("limit", "x").limit(), "is a number from 1 to 100");
        assertThat(values(NAME, "x").exportLimit()).isEqualTo(Integer.MAX_VALUE);
        assertThat(values("limit", "5000").exportLimit()).isEqualTo(5000);
        assertRefused(() -> values("cursor", "x").exportLimit(), "is for pages; this format contains all items");
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "1.1", "NaN", "half"})
    void refusesWhatIsNoShare(String text) {
        assertThat(values(NAME, "0.5").share(NAME)).isEqualTo(0.5);
        assertRefused(() -> values(NAME, text).share(NAME), "is a number from 0 to 1");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-02T00:00:00Z, 2026-03-03T00:00:00Z",
        "2026-03-02T10:00:00+02:00, 2026-03-02T08:00:00Z, 2026-03-02T08:00:00.001Z",
        "0001-01-01, 0001-01-01T00:00:00Z, 0001-01-02T00:00:00Z"
    })
    void aDayCountsToItsEndAndAnInstantIsIncluded(String text, Instant from, Instant until) {
        assertThat(values("from", text).from()).isEqualTo(from);
        assertThat(values("to", text).until()).isEqualTo(until);
    }

    @Test
    void refusesTimesThatAreNone() {
        assertRefused(() -> values("from", "yesterday").from(), "ISO 8601");
        assertRefused(() -> values("from", "0000-12-31").from(), "is not within the years 1 to 9999");
        QueryValues reversed = new QueryValues(
                Map.of("from", List.of("2026-03-02"), "to", List.of("2026-03-01")), Set.of("from", "to"));
        assertRefused(reversed::until, "lies before from");
    }

    private static QueryValues values(String name, String... values) {
        return new QueryValues(Map.of(name, List.of(values)), Set.of(name));
    }

    private static void assertRefused(ThrowingCallable reading, String detail) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(400);
            assertThat(problem.getType()).hasToString("urn:claimtrail:problem:invalid-parameter");
            assertThat(problem.getDetail()).contains(detail);
        });
    }
}
