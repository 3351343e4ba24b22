package io.claimtrail.edge.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageSessionsTest {

    @ParameterizedTest
    @CsvSource({
        "claims.example,, same-origin, true",
        "claims.example, https://claims.example, same-origin, true",
        "claims.example, https://claims.example,, true",
        "localhost:8083, http://localhost:8083,, true",
        "claims.example,,, false",
        "claims.example,, same-site, false",
        "claims.example,, none, false",
        "claims.example, https://claims.example, cross-site, false",
        "claims.example, https://claims.example.evil.example,, false",
        "claims.example, null,, false",
        "localhost:8083, http://localhost:3000,, false",
        ", https://claims.example,, false",
    })
    void takesOnlyRequestsOfTheSameOriginForItsOwn(
            @Nullable String host, @Nullable String origin, @Nullable String fetchSite, boolean same) {
        assertThat(PageSessions.isSameOrigin(host, origin, fetchSite)).isEqualTo(same);
    }
}
