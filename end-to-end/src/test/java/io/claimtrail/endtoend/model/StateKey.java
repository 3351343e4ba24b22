package io.claimtrail.endtoend.model;

/** Builds the key of a state, one character for each value. */
final class StateKey {

    private static final int TYPICAL_LENGTH = 128;

    private final StringBuilder text = new StringBuilder(TYPICAL_LENGTH);

    /** Adds a number from -1 to 254; these characters take one byte each. */
    StateKey add(int number) {
        text.append((char) (number + 1));
        return this;
    }

    @SuppressWarnings("EnumOrdinal") // A key is compared with keys of the same run only.
    StateKey add(Enum<?> value) {
        return add(value.ordinal());
    }

    StateKey add(boolean bit) {
        return add(bit ? 1 : 0);
    }

    StateKey add(long number) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            text.append((char) (number >>> shift & 0xFF));
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
