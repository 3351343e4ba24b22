package io.claimtrail.edge.http.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.8.9.10"})
    void acceptsLoopback(String host) {
        assertThatCode(() -> StartCheck.requireLoopback(host)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void rejectsOtherAddressesAndSaysWhatToDo(String host) {
        assertThatIllegalStateException()
                .isThrownBy(() -> StartCheck.requireLoopback(host))
                .withMessageContainingAll("claimtrail.auth", "quarkus.http.host is " + host, "api-key");
    }
}
