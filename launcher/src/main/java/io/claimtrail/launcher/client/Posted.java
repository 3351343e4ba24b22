package io.claimtrail.launcher.client;

import java.util.List;

/** The outcome of posting one article. */
public sealed interface Posted {

    /** The file, or the line of a file. */
    String origin();

    /**
     * It is stored in Kafka.
     *
     * @param notes kinds of what the service repaired or left out
     */
    record Accepted(String origin, String id, List<String> notes) implements Posted {

        public Accepted {
            notes = List.copyOf(notes);
        }
    }

    /** It must be corrected first. */
    record Refused(String origin, String reason) implements Posted {}
}
