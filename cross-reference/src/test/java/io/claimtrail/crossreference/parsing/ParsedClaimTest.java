package io.claimtrail.crossreference.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of publication is Wednesday, 4 March 2026. */
class ParsedClaimTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,000 jobs | 2000.0 EXACT",
                "2k jobs | 2000.0 EXACT",
                "two thousand jobs | 2000.0 EXACT",
                "twenty-five buses | 25.0 EXACT",
                "two hundred and thirty houses | 230.0 EXACT",
                "a hundred houses | 100.0 EXACT",
                "half a million people | 500000.0 EXACT",
                "about 40 ships | 40.0 ABOUT",
                "more than 40 ships | 40.0 AT_LEAST",
                "at least 40 ships | 40.0 AT_LEAST",
                "no more than 40 ships | 40.0 AT_MOST",
                "up to 40 ships | 40.0 AT_MOST",
                "10% | 10.0 EXACT %",
                "ten per cent | 10.0 EXACT %",
                "a quarter of the pupils | 25.0 EXACT %",
                "€40m | 4.0E7 EXACT euro",
                "40 million euros | 4.0E7 EXACT euro",
                "$2.5bn | 2.5E9 EXACT dollar",
                "three weeks | 21.0 EXACT days",
            })
    void parsesQuantities(String text, String expected) {
        assertThat(ParsedClaim.of(text, "said", DAY).quantities())
                .extracting(quantity -> (quantity.low() + " " + quantity.bound() + " " + quantity.unit()).strip())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it will open on Friday | 2026-03-06",
                "it opened on Friday | 2026-02-27",
                "open on Friday | 2026-02-27 or 2026-03-06",
                "it will open tomorrow | 2026-03-05",
                "it will open on 5 May | 2026-05-05",
                "it will open on May 5th, 2027 | 2027-05-05",
                "it will open in May | 2026-05-01 to 2026-05-31",
                "it opened in May | 2025-05-01 to 2025-05-31",
                "it will open in the middle of May | 2026-05-11 to 2026-05-21",
                "it will open in 2028 | 2028-01-01 to 2028-12-31",
                "it will open next month | 2026-04-01 to 2026-04-30",
                "it will open this week | 2026-03-02 to 2026-03-08",
                "it will open in the spring of 2028 | 2028-02-01 to 2028-06-30",
                "it will open in two weeks | 2026-03-15 to 2026-03-21",
                "it closed three days ago | 2026-03-01",
            })
    void resolvesDatesAgainstTheDayOfPublication(String text, String expected) {
        assertThat(ParsedClaim.of(text, "said", DAY).dates())
                .extracting(DateMention::meaning)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We may march on the second floor | none",
                "one of them fell | none",
                "They march in May | 2026-05-01 to 2026-05-31",
            })
    void distinguishesMonthsFromVerbs(String text, String expected) {
        String dates = ParsedClaim.of(text, "said", DAY).dates().stream()
                .map(DateMention::meaning)
                .collect(Collectors.joining(", "));

        assertThat(dates.isEmpty() ? "none" : dates.replace("2025-05-01 to 2025-05-31 or ", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We will not raise taxes | said | rais",
                "We can't sign it | said | sign",
                "we will raise taxes | denied | rais tax",
                "not only the bridge but the road | said | none",
                "it costs no more than 5 crowns | said | none",
                "She ruled out a strike | said | strike",
            })
    void findsNegatedWords(String text, String cue, String expected) {
        String denied = ParsedClaim.of(text, cue, DAY).negated().keySet().stream()
                .map(stem -> stem.equals("raise") ? "rais" : stem)
                .sorted()
                .collect(Collectors.joining(" "));

        assertThat(denied.isEmpty() ? "none" : denied).isEqualTo(expected);
    }

    @Test
    void acceptsAnyText() {
        List<String> parts =
                List.of(("not no 2 12.5.2026 1,2,3 hundred thousand and a half of in May 31 February Friday next last"
                                + " the end year ago within 9999999999 years to between % € $ k st th spring 2026 ’ n't won't - …"
                                + " 李 😀 up at least more than per cent percentage . third two one dozen")
                        .split(" ", -1));
        Random random = new Random(11);
        for (int i = 0; i < 3000; i++) {
            String text = IntStream.range(0, random.nextInt(12))
                    .mapToObj(word -> parts.get(random.nextInt(parts.size())))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));

            ParsedClaim claim = ParsedClaim.of(text, "said", DAY);

            assertThat(new Comparison(claim, claim).numberDifference()).as(text).isEmpty();
            assertThat(new Comparison(claim, claim).dateDifference()).as(text).isEmpty();
            assertThat(new Comparison(claim, claim).negationDifference())
                    .as(text)
                    .isEmpty();
        }
    }
}
