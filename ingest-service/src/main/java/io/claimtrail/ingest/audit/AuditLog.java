package io.claimtrail.ingest.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Logs writes in the category {@code claimtrail.audit}: caller, target, ids and status, but no content. Writes without a valid
 * credential are counted, and only some are logged.
 */
@Singleton
public class AuditLog {

    private static final Logger LOG = Logger.getLogger("claimtrail.audit");

    private final Counter refused;
    private final RefusedWrites refusedWrites = new RefusedWrites(System::nanoTime);

    AuditLog(MeterRegistry metrics) {
        refused = Counter.builder("claimtrail.writes.unauthenticated")
                .description("Writes refused because they had no valid key or token")
                .register(metrics);
    }

    /** Logs a write to {@code path}; {@code ids} are the ids that it wrote or tried to write, empty if only the path has one. */
    public void logWrite(String caller, String method, String path, List<String> ids, int status) {
        log(caller, method, path, ids, status, 0);
    }

    /** Counts a write that was refused because it had no valid key or token, and logs some of them. */
    public void logUnauthenticated(String caller, String method, String path, int status) {
        refused.increment();
        refusedWrites.next().ifPresent(skipped -> log(caller, method, path, List.of(), status, skipped));
    }

    private static void log(String caller, String method, String path, List<String> ids, int status, long skipped) {
        WriteTarget target = WriteTarget.of(path);
        logEntry(new AuditEntry(caller, method, target, ids.isEmpty() ? target.ids() : ids, status, skipped));
    }

    /** Opens the audit of one bulk request to {@code target}; close it when the request ends. */
    public StreamAudit openStream(WriteTarget target, String caller) {
        return new StreamAudit(
                (ids, status) -> logEntry(new AuditEntry(caller, "POST", target, ids, status, 0)),
                InstantSource.system());
    }

    private static void logEntry(AuditEntry entry) {
        LOG.info(entry);
    }
}
