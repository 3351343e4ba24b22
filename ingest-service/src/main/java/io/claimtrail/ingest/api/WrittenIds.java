package io.claimtrail.ingest.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * The ids that a request writes, kept with the request for the audit log. They are set before Kafka is called: when it does not
 * acknowledge a write in time, the write may still be stored, and the response with 503 contains no id.
 */
final class WrittenIds {

    private static final String PROPERTY = "io.claimtrail.written-ids";

    private WrittenIds() {}

    /** Sets the ids that the current request is about to write. */
    static void set(List<String> ids) {
        CurrentRequestManager.get().setProperty(PROPERTY, ids);
    }

    /** The ids of {@code request}; empty if it has none of its own. */
    static List<String> of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }
}
