package io.claimtrail.search.api;

import io.claimtrail.localstack.installation.ConsumerLag;
import io.claimtrail.localstack.installation.ConsumerLag.Reader;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The cross-references of the running service. */
public final class CrossReferences {

    private static final Duration SOON = Duration.ofMinutes(1);

    private CrossReferences() {}

    /** Waits until all that is published is indexed and cross-referenced. */
    public static void await() {
        Config config = ConfigProvider.getConfig();
        try (ConsumerLag lag = new ConsumerLag(
                Map.of("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class)),
                config.getValue("claimtrail.kafka.topic-prefix", String.class))) {
            Awaitility.await()
                    .atMost(SOON)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> lag.of(Reader.CROSS_REFERENCES).equals(OptionalLong.of(0)));
        }
    }
}
