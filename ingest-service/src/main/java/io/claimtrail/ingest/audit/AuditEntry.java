package io.claimtrail.ingest.audit;

import java.util.List;
import java.util.Objects;

/**
 * One line of the audit log: a write and how it was answered.
 *
 * @param caller id and name of the caller, or "anonymous"
 * @param method HTTP method
 * @param target target of the request
 * @param ids ids that were written or should have been; empty if unknown
 * @param status HTTP status; for lines of a bulk request, the status of these lines
 */
record AuditEntry(String caller, String method, WriteTarget target, List<String> ids, int status) {

    private static final String NONE = "-";

    AuditEntry {
        // A name is free text: it must end neither the line nor the field.
        caller = caller.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\"]", " ");
        ids = List.copyOf(ids);
    }

    /** Returns the log line. */
    @Override
    public String toString() {
        return "Write: who=\"%s\" method=%s collection=%s ids=%s status=%d"
                .formatted(
                        caller,
                        method,
                        Objects.requireNonNullElse(target.collection(), NONE),
                        ids.isEmpty() ? NONE : String.join(",", ids),
                        status);
    }
}
