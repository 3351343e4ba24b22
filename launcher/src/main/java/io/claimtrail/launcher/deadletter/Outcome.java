package io.claimtrail.launcher.deadletter;

/** What came of the replay of a letter. */
public sealed interface Outcome {

    Letter letter();

    /** Its record is the newest of its key again, at {@code offset} of the partition that it came from. */
    record Replayed(Letter letter, long offset) implements Outcome {}

    /** Nothing was done: a newer record of the same key is at {@code offset}. */
    record Superseded(Letter letter, long offset) implements Outcome {}

    /**
     * Nothing was done: the record is no longer where it came from. Compaction took it, so a newer record of its key
     * came, perhaps a withdrawal that has gone as well.
     */
    record Gone(Letter letter) implements Outcome {}
}
