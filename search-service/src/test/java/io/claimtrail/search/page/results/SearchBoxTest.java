package io.claimtrail.search.page.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchBoxTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
        ruiz dam,                   '',         ruiz dam
        by:ruiz dam,                ruiz,       dam
        dam BY:ruiz,                ruiz,       dam
        by:"Ana Ruiz" the dam,      Ana Ruiz,   the dam
        the by:“Ana Ruiz” dam,      Ana Ruiz,   the dam
        by:"Ana Ruiz,               Ana Ruiz,   ''
        standby:ruiz,               '',         standby:ruiz
        by: ruiz,                   '',         by: ruiz
        '"by the dam"',             '',         '"by the dam"'
        """)
    void tellsTheNameFromTheWords(String typed, String speaker, String words) {
        assertThat(SearchBox.parse(typed)).isEqualTo(new SearchBox(speaker, words));
    }
}
