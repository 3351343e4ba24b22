package io.claimtrail.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-02-23                    | 2021-02-23T00:00:00Z
            2021-02-23 09:32              | 2021-02-23T09:32:00Z
            2021-02-23T09:32Z             | 2021-02-23T09:32:00Z
            2021-02-23T09:32:11+02:00     | 2021-02-23T07:32:11Z
            2021-02-23T09:32:11.123Z      | 2021-02-23T09:32:11.123Z
            2021-02-23T09:32:11.123456Z   | 2021-02-23T09:32:11.123456Z
            2021-02-23T09:32:11+0200      | 2021-02-23T07:32:11Z
            2021-02-23 09:32:11 +02:00    | 2021-02-23T07:32:11Z
            23 February 2021              | 2021-02-23T00:00:00Z
            february 23, 2021, 09:32      | 2021-02-23T09:32:00Z
            """)
    void parsesTheDateFormatsOfOutlets(String text, Instant expected) {
        assertThat(PublicationTime.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2021-13-01", "99999-01-01", "2021", "2021-02-23 and more", "25:00"})
    void rejectsEverythingElse(String text) {
        assertThat(PublicationTime.parse(text)).isEmpty();
    }
}
