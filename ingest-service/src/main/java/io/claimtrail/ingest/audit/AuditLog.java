package io.claimtrail.ingest.audit;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** Logs writes in the category {@code claimtrail.audit}: caller, target, ids and status, but no content. */
@Singleton
public class AuditLog {

    private static final Logger LOG = Logger.getLogger("claimtrail.audit");

    /** Logs a write to {@code path}; {@code ids} are the written ids, empty if the response does not contain them. */
    public void logWrite(String caller, String method, String path, List<String> ids, int status) {
        WriteTarget target = WriteTarget.of(path);
        logEntry(new AuditEntry(caller, method, target, ids.isEmpty() ? target.ids() : ids, status));
    }

    /** Opens the audit of one bulk request; close it when the request ends. */
    public StreamAudit openStream(String caller) {
        return new StreamAudit(
                (ids, status) -> logEntry(new AuditEntry(caller, "POST", WriteTarget.ARTICLES, ids, status)),
                InstantSource.system());
    }

    private static void logEntry(AuditEntry entry) {
        LOG.info(entry);
    }
}
