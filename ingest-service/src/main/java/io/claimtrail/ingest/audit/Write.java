package io.claimtrail.ingest.audit;

import java.util.List;

/**
 * A write as it was answered.
 *
 * @param who the id and name of the caller, or somebody
 * @param method of HTTP
 * @param address what was asked to be written
 * @param ids what was written, or was to be; empty where that is not known
 * @param status of HTTP, of the lines where they came in a stream
 */
record Write(String who, String method, Address address, List<String> ids, int status) {

    private static final String NONE = "-";

    Write {
        // A name is what somebody typed: it must not end the line, nor the field.
        who = who.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\"]", " ");
        ids = List.copyOf(ids);
    }

    /** As it stands in the log. */
    @Override
    public String toString() {
        return "Write: who=\"%s\" method=%s collection=%s ids=%s status=%d"
                .formatted(
                        who,
                        method,
                        address.collection().orElse(NONE),
                        ids.isEmpty() ? NONE : String.join(",", ids),
                        status);
    }
}
