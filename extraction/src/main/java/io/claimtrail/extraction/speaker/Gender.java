package io.claimtrail.extraction.speaker;

/** The pronoun that goes with a person, as far as a title, a noun or a first name tells. */
enum Gender {
    HE,
    SHE,
    UNKNOWN;

    /** Whether a person of whom this is known may be meant by {@code pronoun}, "he" or "she". */
    boolean goesWith(String pronoun) {
        return switch (this) {
            case HE -> pronoun.equals("he");
            case SHE -> pronoun.equals("she");
            case UNKNOWN -> true;
        };
    }
}
