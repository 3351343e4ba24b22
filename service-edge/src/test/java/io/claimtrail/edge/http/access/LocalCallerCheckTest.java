package io.claimtrail.edge.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.claimtrail.contracts.key.Role;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalCallerCheckTest {

    private final LocalCallerCheck check = new LocalCallerCheck(new WithoutAuthentication());

    @ParameterizedTest
    @CsvSource({
        "localhost:8081,,",
        "127.0.0.1:8081,,",
        "127.0.0.1,,",
        "[::1]:8081,,",
        "LOCALHOST,,",
        "claims.intranet:8081,,",
        "localhost:8081, http://localhost:8081, same-origin",
        "localhost:8081, http://127.0.0.1:3000, same-site",
        "localhost:8081,, none",
    })
    void acceptsRequestsOfThisMachine(String host, @Nullable String origin, @Nullable String fetchSite) {
        assertThatCode(() -> check.check(host, origin, fetchSite)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example:8081,,",
        "localhost.evil.example,,",
        "127.0.0.1.evil.example,,",
        "192.0.2.7:8081,,",
        "[::2]:8081,,",
        ",,",
        "localhost:8081, https://evil.example,",
        "localhost:8081, null,",
        "localhost:8081, https://localhost.evil.example:8081,",
        "localhost:8081,, cross-site",
        "localhost:8081, http://localhost:8081, cross-site",
    })
    void rejectsRequestsOfWebPages(@Nullable String host, @Nullable String origin, @Nullable String fetchSite) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> check.check(host, origin, fetchSite))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(403));
    }

    @Test
    void namesTheSettingThatAddsHosts() {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> check.check("search", null, null))
                .withMessageContaining("Forbidden")
                .satisfies(problem -> assertThat(problem.getDetail()).contains("claimtrail.auth.local-hosts"));
    }

    private record WithoutAuthentication() implements AccessConfig {

        @Override
        public Mode mode() {
            return Mode.NONE;
        }

        @Override
        public Optional<List<String>> localHosts() {
            return Optional.of(List.of("Claims.intranet"));
        }

        @Override
        public Optional<Path> keysFile() {
            return Optional.empty();
        }

        @Override
        public Duration sessionTime() {
            return Duration.ofHours(1);
        }

        @Override
        public Role requiredRole() {
            return Role.READER;
        }
    }
}
