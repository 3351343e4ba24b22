package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.speaker.Person.Gender;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A name parted from what stands before it: "UK Foreign Secretary Jack Straw".
 *
 * @param name without title, empty where there is nothing but titles
 */
record TitledName(String name, Optional<String> role, Gender gender, boolean isOrganisation) {

    static TitledName of(String words, Nouns nouns) {
        String[] parts = words.split("\\s+");
        int start = 0;
        Gender gender = Gender.UNKNOWN;
        for (int i = 0; i < parts.length; i++) {
            if (nouns.isTitle(parts[i]) || (nouns.isRole(parts[i]) && i < parts.length - 1)) {
                start = i + 1;
                gender = nouns.isFemale(parts[i]) ? Gender.FEMALE : nouns.isMale(parts[i]) ? Gender.MALE : gender;
            }
        }
        String name = String.join(" ", Arrays.asList(parts).subList(start, parts.length));
        String before = String.join(" ", Arrays.asList(parts).subList(0, start));
        boolean plainTitle = start == 1 && nouns.isForm(before);
        Optional<String> role =
                before.isEmpty() || plainTitle || name.isEmpty() ? Optional.empty() : Optional.of(before);
        return new TitledName(name, role, gender, start == 0 && hasOrganisation(parts, nouns));
    }

    private static boolean hasOrganisation(String[] parts, Nouns nouns) {
        return Arrays.stream(parts)
                .anyMatch(part -> nouns.isOrganisation(part)
                        || (part.length() > 1 && part.equals(part.toUpperCase(Locale.ROOT))));
    }
}
