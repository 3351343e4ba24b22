package io.claimtrail.crossreference.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.crossreference.KnownSpeakerSighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementJudgeTest {

    private static final Instant DAY = Instant.parse("2026-03-04T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We will finish the quay by May | We will finish the quay by May",
                "We will finish the quay by May | the quay would be finished by May",
                "We will finish the quay by May, and not one day later | We will finish the quay by May",
                "The plant will create 2,000 jobs | the plant would bring two thousand jobs",
                "No child learns well on an empty stomach | no child can learn well on an empty stomach",
                "We check every ship, every week | the company checks every ship every week",
                "The water is safe to drink, and it always was | the water was safe to drink",
                "It is a disgrace that people in this country sleep in the street | it was a disgrace that people"
                        + " slept in the street",
                "We will not close the fish market for a single day | the fish market would not be closed for a single"
                        + " day",
                "The strike will begin on Friday | the strike would start on Friday",
                "This bridge belongs to both towns, and both will pay for it | both towns would pay for the bridge",
                "we have lost 12 per cent of our members since 2010 | the union had lost 12% of its members since 2010",
            })
    void joinsOneStatement(String one, String other) {
        assertThat(judge(one, other)).isInstanceOf(StatementVerdict.Same.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The plant will create 2,000 jobs | The plant will create 1,200 jobs",
                "We will finish the quay by May | We will finish the quay by June",
                "We will close the market | We will not close the market",
                "The bridge will open in June | The tunnel will open in June",
                "Fares will rise next year | Fares will fall next year",
                "The first piles will be driven next week | two cranes had been ordered",
                "it | he",
                "Putin has been a leader far more than our president | President Putin is a strong leader",
                "We need more nurses | we need more time",
                "The ticket costs 12 crowns | The ticket costs 15 crowns",
                "The school will open | The school may open",
                "I am proud of the team | I am proud of the town",
            })
    void keepsDifferentStatementsApart(String one, String other) {
        assertThat(judge(one, other)).isNotInstanceOf(StatementVerdict.Same.class);
    }

    @Test
    void keepsTwoSpeakersApart() {
        StatementVerdict judgement = StatementJudge.judge(
                KnownSpeakerSighting.by("s", "1", "a", DAY, "We will finish the quay by May", "said"),
                KnownSpeakerSighting.by("t", "2", "b", DAY, "We will finish the quay by May", "said"));

        assertThat(judgement).isEqualTo(new StatementVerdict.Different("said by two speakers"));
    }

    @Test
    void leavesAParaphraseOfAnotherTimeUndecided() {
        StatementVerdict judgement = StatementJudge.judge(
                KnownSpeakerSighting.by("s", "1", "a", DAY, "Both towns will pay for the old bridge", "said"),
                KnownSpeakerSighting.by(
                        "s",
                        "2",
                        "b",
                        DAY.plus(Duration.ofDays(300)),
                        "The bridge is old and the towns must pay",
                        "said"));

        assertThat(judgement).isInstanceOf(StatementVerdict.Undecided.class);
    }

    @Test
    void namesTheOriginalAndKeepsItsId() {
        Sighting first = KnownSpeakerSighting.by("s", "1", "a", DAY, "We will finish the quay by May", "said");
        Sighting copy =
                KnownSpeakerSighting.by("s", "2", "b", DAY.plusSeconds(60), "We will finish the quay by May", "said");

        List<Statement> statements = StatementGrouper.group(List.of(copy, first));

        assertThat(statements).hasSize(1);
        assertThat(statements.getFirst().original()).isEqualTo(first);
        assertThat(statements.getFirst().id()).isEqualTo(new Statement(List.of(first)).id());
    }

    private static StatementVerdict judge(String one, String other) {
        return StatementJudge.judge(
                KnownSpeakerSighting.by("s", "1", "a", DAY, one, "said"),
                KnownSpeakerSighting.by("s", "2", "b", DAY.plus(Duration.ofHours(30)), other, "said"));
    }
}
