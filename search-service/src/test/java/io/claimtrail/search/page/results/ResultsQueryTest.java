package io.claimtrail.search.page.results;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsQueryTest {

    @Test
    void asksForEachStatementOnceAndTheBestFirst() {
        ResultsQuery query = query(Map.of("q", List.of("by:ruiz new quay"), "utm_source", List.of("mail")));

        assertThat(query.parameters())
                .containsOnly(
                        entry("q", List.of("new quay")),
                        entry("speaker", List.of("ruiz")),
                        entry("group", List.of("statement")),
                        entry("sort", List.of("relevance")));
        assertThat(query.address()).hasToString("/search?q=by%3Aruiz%20new%20quay");
    }

    @Test
    void asksForTheNewestWithoutWords() {
        assertThat(query(Map.of("publisher", List.of("Courier"), "view", List.of("claims")))
                        .parameters())
                .containsOnly(entry("publisher", List.of("Courier")), entry("sort", List.of("newest")));
    }

    @Test
    void keepsThePlaceOutOfTheAddress() {
        ResultsQuery query = query(Map.of("q", List.of("quay"), "cursor", List.of("abc")));

        assertThat(query.parameters()).containsEntry("cursor", List.of("abc"));
        assertThat(query.address()).hasToString("/search?q=quay");
        assertThat(query.api()).hasToString("/v1/claims?q=quay&group=statement&sort=relevance");
    }

    @Test
    void saysEachConditionInWordsAndDoesWithoutIt() {
        List<Condition> conditions = Condition.of(
                query(Map.of(
                        "q", List.of("by:\"ana ruiz\" quay"),
                        "publisher", List.of("Courier", "Herald"),
                        "from", List.of("2026-03-01"),
                        "to", List.of("2026-03-31"),
                        "type", List.of("direct"),
                        "reviewed", List.of("true"))),
                Map.of());

        assertThat(conditions)
                .extracting(Condition::label)
                .containsExactly(
                        "“quay”",
                        "said by: ana ruiz",
                        "quoted word for word",
                        "in: Courier",
                        "in: Herald",
                        "fact-checked",
                        "Mar 2026");
        assertThat(conditions.get(0).without().typed()).isEqualTo("by:\"ana ruiz\"");
        assertThat(conditions.get(1).without().typed()).isEqualTo("quay");
        assertThat(conditions.get(3).without().address().values("publisher")).containsExactly("Herald");
        assertThat(conditions.get(6).without().address().parameters()).doesNotContainKeys("from", "to");
    }

    @Test
    void showsTheNameOfASpeakerWhoWasChosen() {
        List<Condition> conditions = Condition.of(query(Map.of("speaker", List.of("id1"))), Map.of("id1", "Ana Ruiz"));

        assertThat(conditions).extracting(Condition::label).containsExactly("said by: Ana Ruiz");
        assertThat(conditions.getFirst().without().address()).hasToString("/search");
    }

    @Test
    void leavesDatesThatAreNoMonthApart() {
        List<Condition> conditions =
                Condition.of(query(Map.of("from", List.of("2026-03-02"), "to", List.of("never"))), Map.of());

        assertThat(conditions).extracting(Condition::label).containsExactly("from 2 Mar 2026", "until never");
    }

    private static ResultsQuery query(Map<String, List<String>> parameters) {
        return ResultsQuery.of(parameters);
    }
}
