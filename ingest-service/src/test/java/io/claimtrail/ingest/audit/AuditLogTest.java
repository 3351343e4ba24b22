package io.claimtrail.ingest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditLogTest {

    private static final int WRITES = 500;

    /** Lines at once, and one for each second that the test takes. */
    private static final int MAX_LINES = 100;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AuditLog audit = new AuditLog(metrics);
    private final Lines lines = new Lines();
    private final Logger log = Logger.getLogger("claimtrail.audit");

    @BeforeEach
    void listen() {
        log.addHandler(lines);
    }

    @AfterEach
    void stop() {
        log.removeHandler(lines);
    }

    @Test
    void countsAllWritesWithoutACredentialAndLogsFew() {
        for (int i = 0; i < WRITES; i++) {
            audit.logUnauthenticated("anonymous", "DELETE", "/v1/articles/a", 401);
        }

        assertThat(lines.seen).hasSizeBetween(RefusedWrites.BURST, MAX_LINES);
        assertThat(metrics.get("claimtrail.writes.unauthenticated").counter().count())
                .isEqualTo(WRITES);
    }

    @Test
    void logsEveryOtherWrite() {
        int writes = 2 * RefusedWrites.BURST;
        for (int i = 0; i < writes; i++) {
            audit.logWrite("key", "DELETE", "/v1/articles/a", List.of(), 202);
        }

        assertThat(lines.seen).hasSize(writes);
    }

    private static final class Lines extends Handler {

        private final List<String> seen = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            seen.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
