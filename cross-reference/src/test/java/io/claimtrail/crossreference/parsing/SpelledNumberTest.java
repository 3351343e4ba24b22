package io.claimtrail.crossreference.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpelledNumberTest {

    @ParameterizedTest
    @CsvSource({
        "seven, 7",
        "twenty five, 25",
        "two hundred and thirty, 230",
        "one hundred thousand, 100000",
        "twenty five hundred, 2500",
        "three hundred twenty five thousand six hundred and one, 325601",
        "seven million forty, 7000040",
        "one thousand million, 1000000000",
        "nineteen eighty four, 1984",
        "twenty twenty, 2020"
    })
    void parsesTheWholeNumber(String words, double value) {
        List<String> all = List.of(words.split(" "));

        assertThat(SpelledNumber.of(all)).isEqualTo(new SpelledNumber(value, all.size()));
    }

    @ParameterizedTest
    @CsvSource({
        "two three, 2, 1",
        "twenty five six, 25, 2",
        "one hundred hundred, 100, 2",
        "six million thousand, 6000000, 2",
        "hundred, 0, 0",
        "thousand two, 0, 0"
    })
    void stopsBeforeAWordThatIsNotPartOfTheNumber(String words, double value, int taken) {
        assertThat(SpelledNumber.of(List.of(words.split(" ")))).isEqualTo(new SpelledNumber(value, taken));
    }
}
