package io.claimtrail.launcher.client;

/** What became of one article that was posted. */
public sealed interface Posted {

    /** Where it stood: a file, or a line of one. */
    String origin();

    /** Kafka has it. */
    record Accepted(String origin, String id) implements Posted {}

    /** It must be mended first. */
    record Refused(String origin, String reason) implements Posted {}
}
