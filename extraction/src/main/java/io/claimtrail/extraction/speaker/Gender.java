package io.claimtrail.extraction.speaker;

/** The pronoun that goes with a person, as far as a title, a noun or a first name says. */
enum Gender {
    HE,
    SHE,
    UNKNOWN;

    /** Whether {@code pronoun}, "he" or "she", may refer to a person of this gender. */
    boolean goesWith(String pronoun) {
        return switch (this) {
            case HE -> pronoun.equals("he");
            case SHE -> pronoun.equals("she");
            case UNKNOWN -> true;
        };
    }

    /** Whether a person of this gender and one of {@code other} may be the same. */
    boolean mayBe(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
