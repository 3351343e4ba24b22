package io.claimtrail.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.ingest.format.ReadingOptions;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamParametersTest {

    private final StreamParameters parameters = new StreamParameters();

    @Test
    void readsWhatIsGiven() {
        assertThat(parameters.options()).isEqualTo(new ReadingOptions(false, false));

        parameters.raw = List.of("true");
        parameters.lenient = List.of("false");

        assertThat(parameters.options()).isEqualTo(new ReadingOptions(true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "TRUE", "1"})
    void rejectsAnyOtherValue(String value) {
        parameters.raw = List.of(value);

        assertThatThrownBy(parameters::options)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(400))
                .hasMessageContaining("raw");
    }

    @Test
    void rejectsARepeatedParameter() {
        parameters.lenient = List.of("true", "true");

        assertThatThrownBy(parameters::options).isInstanceOf(HttpProblem.class).hasMessageContaining("lenient");
    }
}
