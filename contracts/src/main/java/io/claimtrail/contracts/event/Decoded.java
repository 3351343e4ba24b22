package io.claimtrail.contracts.event;

/** What a record turned out to be. */
public sealed interface Decoded<T> {

    /** A record that holds what its topic promises. */
    record Valid<T>(Event<T> event) implements Decoded<T> {}

    /** A record that never will, however often it is read: to be set aside, with the reason. */
    record Malformed<T>(String reason) implements Decoded<T> {}
}
