package io.claimtrail.contracts.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2019,       2019-01-01, 2019-12-31",
        "2020-02,    2020-02-01, 2020-02-29",
        "2019-05-06, 2019-05-06, 2019-05-06",
        "9999,       9999-01-01, 9999-12-31"
    })
    void meansTheDaysThatItLeavesOpen(String text, LocalDate first, LocalDate last) {
        PartialDate date = PartialDate.parse(text).orElseThrow();

        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "19", "-2019", "+10000", "2019-13", "2019-5", "2019-02-29", "2019-05-06T00:00", "May 2019"})
    void isNothingElse(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(text));
    }
}
