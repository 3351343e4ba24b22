package io.claimtrail.launcher.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.localstack.Component;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void areTheDefaultsWithoutSettings() {
        Ports ports = Ports.choose(Map.of(), Map.of(), () -> 20_000);

        assertThat(ports.of(Component.INGEST)).isEqualTo(8081);
        assertThat(ports.address(Component.KAFKA)).isEqualTo("127.0.0.1:9092");
        assertThat(ports.address(Component.SEARCH)).isEqualTo("http://127.0.0.1:8083");
    }

    @Test
    void theEnvironmentBeatsWhatIsRemembered() {
        Map<String, String> environment = Map.of("CLAIMTRAIL_SEARCH_PORT", "7001");
        Map<String, String> remembered = Ports.choose(
                        Map.of("CLAIMTRAIL_SEARCH_PORT", "6001", "CLAIMTRAIL_CLAIMS_PORT", "6002"),
                        Map.of(),
                        () -> 20_000)
                .toMap();

        Ports ports = Ports.choose(environment, remembered, () -> 30_000);

        assertThat(ports.of(Component.SEARCH)).isEqualTo(7001);
        assertThat(ports.of(Component.CLAIMS)).isEqualTo(6002);
        assertThat(ports.kafkaController()).isEqualTo(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", "80 81"})
    void refusesWhatIsNoPortAndNamesTheVariable(String text) {
        assertThatThrownBy(() -> Ports.choose(Map.of("CLAIMTRAIL_KAFKA_PORT", text), Map.of(), () -> 20_000))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("CLAIMTRAIL_KAFKA_PORT")
                .hasMessageContaining(text);
    }

    @Test
    void refusesOnePortForTwoComponents() {
        assertThatThrownBy(() -> Ports.choose(Map.of("CLAIMTRAIL_SEARCH_PORT", "8081"), Map.of(), () -> 20_000))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("ingest-service")
                .hasMessageContaining("search-service");
    }
}
