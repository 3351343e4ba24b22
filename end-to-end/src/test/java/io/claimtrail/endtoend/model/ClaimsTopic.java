package io.claimtrail.endtoend.model;

/**
 * The claims topic, one partition. A record is described by its sequence: the scenario has the rest.
 *
 * @param size number of records that were appended
 * @param cells four bits per offset: sequence plus one, or 0 if compaction has removed the record
 */
record ClaimsTopic(int size, long cells) {

    static final ClaimsTopic EMPTY = new ClaimsTopic(0, 0);

    private static final int BITS = 4;
    private static final long CELL = 0xF;
    private static final int MAX_SIZE = Long.SIZE / BITS - 1;

    /** Sequence of a record that compaction has removed. */
    static final int REMOVED = -1;

    ClaimsTopic append(int sequence) {
        if (size == MAX_SIZE) {
            throw new IllegalStateException("the scenario is too large");
        }
        return new ClaimsTopic(size + 1, cells | (sequence + 1L) << (size * BITS));
    }

    int sequence(int offset) {
        return (int) (cells >> (offset * BITS) & CELL) - 1;
    }

    boolean hasRecordFrom(int offset) {
        return cells >>> (offset * BITS) != 0;
    }

    ClaimsTopic without(int offset) {
        return new ClaimsTopic(size, cells & ~(CELL << (offset * BITS)));
    }

    void addTo(StateKey key) {
        key.add(size).add(cells);
    }
}
