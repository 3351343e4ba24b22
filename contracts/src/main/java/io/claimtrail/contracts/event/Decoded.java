package io.claimtrail.contracts.event;

/** The result of decoding a record. */
public sealed interface Decoded<T> {

    /** A record that conforms to the contract of its topic. */
    record Valid<T>(Event<T> event) implements Decoded<T> {}

    /** A record that does not, so that a retry is pointless: publish it to the dead-letter topic with the reason. */
    record Malformed<T>(String reason) implements Decoded<T> {}
}
