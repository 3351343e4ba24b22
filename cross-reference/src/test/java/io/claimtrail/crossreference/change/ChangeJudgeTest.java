package io.claimtrail.crossreference.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.crossreference.KnownSpeakerSighting;
import io.claimtrail.crossreference.change.ChangeVerdict.Changed;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The earlier claims are of Wednesday, 4 March 2026, the later ones of Wednesday, 25 March 2026. */
class ChangeJudgeTest {

    private static final Instant EARLIER = Instant.parse("2026-03-04T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-25T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | The plant will create 2,000 jobs in the valley | the plant would create 1,200 jobs",
                "NUMBER | the storm had destroyed two hundred houses | The storm destroyed more than 450 homes",
                "NUMBER | the budget grows by 3 per cent | the budget will grow by 5%",
                "NUMBER | the bridge would cost €40m | The bridge costs 55 million euros",
                "NUMBER | some 4,000 people had lost their homes | 6,500 people had lost their homes in the flood",
                "NUMBER | Twelve people died in the fire | fifteen people had been killed in the fire",
                "NUMBER | a third of pupils go hungry | half of all pupils go hungry",
                "NUMBER | We will hire 300 nurses | the ministry would recruit only 180 nurses",
                "NUMBER | the repair of the dam takes six months | repairing the dam would take two years",
                "NUMBER | at least 90 ships are waiting | 40 ships were waiting outside the port",
                "NUMBER | The company will invest $2bn in the mine | the company would invest $800 million in the mine",
                "DATE | the new hospital would open in May | The hospital will open in September",
                "DATE | The bridge will be finished by the end of the year | the bridge would be finished in the"
                        + " spring of 2028",
                "DATE | the strike will begin on Friday | The strike will begin on 30 March",
                "DATE | the law would take effect in 2027 | The law will take effect in 2029",
                "DATE | The vote will be held next month | the vote would be held in October",
                "DATE | the trains would run again tomorrow | The trains will run again in two weeks",
                "DATE | The tram line will be finished in November | the tram line would not be finished before March",
                "DATE | We will decide by the end of May | the council would decide in July",
                "NUMBER | We have raised 1.2 million for the museum | the museum had raised £900,000",
                "NUMBER | Rents will go up by no more than 2 per cent | rents would go up by 4.5 per cent",
                "NEGATION | We welcome the merger | the union rejected the merger",
                "DATE | Talks resume on Monday | the talks would resume in June",
                "NEGATION | We will raise taxes | we will not raise taxes",
                "NEGATION | the factory would not close | The factory will close after all",
                "NEGATION | I support the new airport | she opposed the new airport",
                "NEGATION | The water is safe to drink | the water was not safe to drink",
                "NEGATION | fares would fall this year | Fares will rise this year",
                "NEGATION | I never met the banker | I met the banker twice",
                "NEGATION | The minister will stay in office | the minister would resign from office",
                "OTHER | We will build the school in Northfield | the school would be built in Southby",
                "OTHER | The line will be electrified | the line might be electrified",
            })
    void findsChanges(ChangeKind kind, String earlier, String later) {
        assertThat(judge(earlier, later))
                .isInstanceOfSatisfying(
                        Changed.class, changed -> assertThat(changed.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The plant will create 2,000 jobs | the plant would create two thousand jobs",
                "The plant will create 2,000 jobs | The plant will create 2k jobs",
                "about 2,000 jobs would be created by the plant | The plant will create 1,950 jobs",
                "more than 300 piles had been driven | 340 piles had been driven",
                "The budget grows by 10 per cent | the budget would grow by 10%",
                "the bridge costs €40m | The bridge will cost 40 million euros",
                "the strike will begin on Friday | the strike began on 6 March",
                "The hospital will open in May | the hospital would open in the middle of May",
                "the hospital will be ready by May | The hospital was ready in March",
                "the law takes effect in 2027 | The law will take effect next year",
                "The ticket to Norrvik will cost 12 crowns | The ticket to the museum costs 5 crowns",
                "The school in Northfield gets 20 teachers | the school gets 3 buses",
                "We will hire 300 nurses | We will hire 50 doctors",
                "The factory will close | the factory would not open again",
                "the company does not comment on the strike | The company will talk about wages",
                "The bridge will open in June | work on the tunnel begins in August",
                "I am proud of this town | I am not a lawyer",
                "We do not know the cause of the fire | The cause of the fire was a cable",
                "The team played well | the team would play in Norrvik on Sunday",
                "Two trains collided near the station | 40 trains a day stop at the station",
                "the company paid 3 million in 2024 | The company paid 5 million in 2025",
                "Nobody was hurt in the fire | the fire had started in the kitchen",
                "The council met on Monday | the council would meet on Friday",
                "Prices rose by 3 per cent in January | prices rose by 4 per cent in February",
                "The number of patients rose by 200 | the number of nurses rose by 20",
                "half of the members voted for the plan | The plan costs 20 million",
            })
    void raisesNoFalseAlarm(String earlier, String later) {
        assertThat(judge(earlier, later)).isNotInstanceOf(Changed.class);
    }

    @Test
    void resolvesDatesAgainstTheDayOfPublication() {
        ChangeVerdict verdict = judge("The strike will begin on Friday", "the strike would begin next month");

        assertThat(verdict)
                .isEqualTo(new Changed(
                        ChangeKind.DATE,
                        "on Friday",
                        "next month",
                        "“on Friday” is 2026-03-06, “next month” is 2026-04-01 to 2026-04-30"));
    }

    @Test
    void treatsADeniedClaimAsItsNegation() {
        assertThat(ChangeJudge.judge(
                        KnownSpeakerSighting.by(
                                "s", "1", "a", EARLIER, "the company had known of the fault", "admitted"),
                        KnownSpeakerSighting.by(
                                "s", "2", "b", LATER, "that the company had known of the fault", "denied")))
                .isInstanceOf(Changed.class);
    }

    @Test
    void comparesNoClaimsOfDifferentSpeakers() {
        assertThat(ChangeJudge.judge(
                        KnownSpeakerSighting.by("s", "1", "a", EARLIER, "The plant will create 2,000 jobs", "said"),
                        KnownSpeakerSighting.by("t", "2", "b", LATER, "The plant will create 1,000 jobs", "said")))
                .isInstanceOf(ChangeVerdict.Undecided.class);
    }

    private static ChangeVerdict judge(String earlier, String later) {
        return ChangeJudge.judge(
                KnownSpeakerSighting.by("s", "1", "a", EARLIER, earlier, "said"),
                KnownSpeakerSighting.by("s", "2", "b", LATER, later, "said"));
    }
}
