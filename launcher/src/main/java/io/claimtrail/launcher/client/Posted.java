package io.claimtrail.launcher.client;

/** The outcome of posting one article. */
public sealed interface Posted {

    /** The file, or the line of a file. */
    String origin();

    /** It is stored in Kafka. */
    record Accepted(String origin, String id) implements Posted {}

    /** It must be corrected first. */
    record Refused(String origin, String reason) implements Posted {}
}
