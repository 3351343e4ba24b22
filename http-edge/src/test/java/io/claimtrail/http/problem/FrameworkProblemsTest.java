package io.claimtrail.http.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkProblemsTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/claims/c1, /v1/claims/c1",
        "/v1/claims/c d, /v1/claims/c%20d",
        "/v1/claims/50%, /v1/claims/50%25",
        "/v1/claims/a+b, /v1/claims/a+b",
        "/v1/claims/é|^, /v1/claims/%C3%A9%7C%5E"
    })
    void givesThePathAsAReference(String path, String reference) {
        String written = URLDecoder.decode(FrameworkProblems.instance(path).toString(), UTF_8);

        assertThat(written).isEqualTo(reference);
    }
}
