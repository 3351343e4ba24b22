package io.claimtrail.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.http.request.Refusal.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonContentReaderTest {

    private final JsonContentReader reader = new JsonContentReader("schemas/question.json", 8);

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "-1e19", "1e999", "123456789012345678901234567890"})
    void refusesANumberThatNothingHereCanHold(String number) {
        assertThat(read("{\"limit\": " + number + "}"))
                .isInstanceOfSatisfying(
                        JsonContent.Invalid.class,
                        invalid -> assertThat(invalid.refusal().violations())
                                .containsExactly(new Violation("/limit", "is a number out of range")));
    }

    @Test
    void takesANumberHoweverItIsSpelled() {
        assertThat(read("{\"limit\": 1.0e1}")).isInstanceOf(JsonContent.Valid.class);
    }

    private JsonContent read(String json) {
        return reader.read(json.getBytes(UTF_8));
    }
}
