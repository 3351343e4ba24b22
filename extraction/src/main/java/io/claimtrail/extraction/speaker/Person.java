package io.claimtrail.extraction.speaker;

import java.util.Optional;

/**
 * A person whom the text names.
 *
 * @param name the fullest form, without title
 * @param first token of the first mention
 */
record Person(String name, Optional<String> role, Gender gender, int first) {

    /** As far as a title or a noun tells; a first name is no evidence. */
    enum Gender {
        FEMALE,
        MALE,
        UNKNOWN
    }

    /** Whether {@code part} is the first or the last word of the name: family names stand at either end. */
    boolean isCalled(String part) {
        return name.equals(part) || name.startsWith(part + " ") || name.endsWith(" " + part);
    }

    boolean mayBe(String pronoun) {
        return switch (gender) {
            case FEMALE -> pronoun.equals("she");
            case MALE -> pronoun.equals("he");
            case UNKNOWN -> true;
        };
    }
}
