package io.claimtrail.contracts.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    private static final ApiKey KEY =
            ApiKey.of("ct_reader", Role.READER, Instant.parse("2026-03-02T09:30:00Z"), " wire\n desk ");

    @Test
    void parsesTheLineThatItWrites() {
        assertThat(KEY.line()).endsWith(" reader 2026-03-02T09:30:00Z wire desk");
        assertThat(ApiKey.parse(KEY.line())).contains(KEY);
    }

    @Test
    void parsesLinesThatAnEditorHasChanged() {
        assertThat(ApiKey.parse("\t" + KEY.line() + " \r")).contains(KEY);
        assertThat(ApiKey.parse(KEY.digest() + " admin")).contains(new ApiKey(KEY.digest(), Role.ADMIN, "", ""));
        assertThat(ApiKey.parse(KEY.digest() + " admin yesterday"))
                .contains(new ApiKey(KEY.digest(), Role.ADMIN, "yesterday", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# comment", "ct_reader", "c200134a9841 reader"})
    void parsesNothingElse(String line) {
        assertThat(ApiKey.parse(line)).isEmpty();
        assertThat(ApiKey.parse(KEY.digest().toUpperCase(Locale.ROOT) + " reader"))
                .isEmpty();
        assertThat(ApiKey.parse(KEY.digest() + " owner")).isEmpty();
    }

    @Test
    void includesTheRolesBefore() {
        assertThat(Role.ADMIN.includes(Role.WRITER)).isTrue();
        assertThat(Role.WRITER.includes(Role.WRITER)).isTrue();
        assertThat(Role.READER.includes(Role.WRITER)).isFalse();
    }
}
