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
 * @param skipped number of refused writes without a line since the last one
 */
record AuditEntry(String caller, String method, WriteTarget target, List<String> ids, int status, long skipped) {

    private static final String NONE = "-";

    AuditEntry {
        // A name is free text: it must end neither the line nor the field.
        caller = caller.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\"]", " ");
        ids = List.copyOf(ids);
    }

    /** Returns the log line. */
    @Override
    public String toString() {
        String line = "Write: who=\"%s\" method=%s collection=%s ids=%s status=%d"
                .formatted(
                        caller,
                        method,
                        Objects.requireNonNullElse(target.collection(), NONE),
                        ids.isEmpty() ? NONE : String.join(",", ids),
                        status);
        return skipped == 0 ? line : line + " skipped=" + skipped;
    }
}
