package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.lexicon.WordLists;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The first names in {@code first-names.txt}, with the gender of each. */
final class FirstNames {

    private final Map<String, Gender> genders = new HashMap<>();

    FirstNames() {
        WordLists.read(FirstNames.class, "first-names.txt").all().forEach((pronoun, names) -> {
            Gender gender = switch (pronoun) {
                case "he" -> Gender.HE;
                case "she" -> Gender.SHE;
                default -> Gender.UNKNOWN;
            };
            // A name in two classes goes with both pronouns.
            names.forEach(name -> genders.merge(name, gender, (one, other) -> one == other ? one : Gender.UNKNOWN));
        });
    }

    boolean contain(String name) {
        return genders.containsKey(name.toLowerCase(Locale.ROOT));
    }

    Gender genderOf(String name) {
        return genders.getOrDefault(name.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
    }
}
