package io.claimtrail.edge.http.problem;

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
        "/v1/claims/é|^, /v1/claims/%C3%A9%7C%5E",
        "/v1/claims/\"{a}\"<>`\\[:@, /v1/claims/%22%7Ba%7D%22%3C%3E%60%5C%5B:@",
        "/v1/claims/\u0001\u007f\u2028\uffff\ud83d\ude00, /v1/claims/%01%7F%E2%80%A8%EF%BF%BF%F0%9F%98%80",
        "/v1/claims/a?b#c, /v1/claims/a%3Fb%23c",
        "//, /.//",
        "//a b, /.//a%20b",
        // The Greek varia, whose composed form is the grave accent, and the kelvin sign, whose one is the letter K.
        "/v1/claims/\u1fef\u212a, /v1/claims/%E1%BF%AF%E2%84%AA"
    })
    void encodesThePathAsAReference(String path, String reference) {
        String written = URLDecoder.decode(FrameworkProblems.instance(path).toString(), UTF_8);

        assertThat(written).isEqualTo(reference);
    }
}
