package io.claimtrail.launcher.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortHolderTest {

    @Test
    void readsWhatTheSystemsToolsSay() {
        assertThat(PortHolder.parseSs("LISTEN 0 50 127.0.0.1:9092 0.0.0.0:* users:((\"java\",pid=4711,fd=101))"))
                .hasValue(4711);
        assertThat(PortHolder.parseLsof("p815\nf7\n")).hasValue(815);
        assertThat(PortHolder.parseSs("")).isEmpty();
    }
}
