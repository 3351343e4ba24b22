package io.claimtrail.endtoend.torment.newsroom;

/** What an article may be. */
public sealed interface Version {

    /** It is there. */
    record Published(Draft draft) implements Version {}

    /** It never was, or it was withdrawn. */
    record Absent() implements Version {}
}
