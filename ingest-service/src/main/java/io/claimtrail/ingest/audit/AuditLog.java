package io.claimtrail.ingest.audit;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** The log of writes, in the category {@code claimtrail.audit}. */
@Singleton
public class AuditLog {

    private static final Logger LOG = Logger.getLogger("claimtrail.audit");

    /** Notes a write to {@code path}; {@code ids} is what was written, empty where the answer does not tell. */
    public void note(String who, String method, String path, List<String> ids, int status) {
        Address address = Address.of(path);
        add(new Write(who, method, address, ids.isEmpty() ? address.ids() : ids, status));
    }

    /** To note the articles of a stream; to be closed at its end. */
    public StreamAudit openStream(String who) {
        return new StreamAudit(
                (ids, status) -> add(new Write(who, "POST", Address.ARTICLES, ids, status)), InstantSource.system());
    }

    private static void add(Write write) {
        LOG.info(write);
    }
}
