package io.claimtrail.crossreference.identity;

import io.claimtrail.crossreference.lexicon.Folding;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Under which keys a name is to be looked for. Names of two keys never mean one identity, unless a curated speaker bears
 * both; so one key's mentions can be resolved without the rest of the world.
 */
public final class NameKeys {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameKeys() {}

    /** The key of the block in which {@code name} finds the others that may be its bearer's. */
    public static String primary(String name, Kind kind) {
        return kind.mayBePerson() ? primary(PersonName.of(name)) : folded(name);
    }

    /** All keys of the short forms that may mean the bearer of {@code name}, the primary one first. */
    public static Set<String> all(String name, Kind kind) {
        return kind.mayBePerson() ? all(PersonName.of(name)) : Set.of(folded(name));
    }

    static Set<String> all(PersonName name) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(primary(name));
        name.shortForms().forEach(form -> keys.add(Spelling.of(form.replace(" ", ""))));
        return keys;
    }

    static String primary(PersonName name) {
        // In either order the same one.
        boolean turnable =
                name.surnameFirst() && PersonName.WORDS.is("first", name.given().getFirst());
        String first = name.surname().getFirst();
        return Spelling.of(
                turnable && name.given().getFirst().compareTo(first) < 0
                        ? name.given().getFirst()
                        : head(name));
    }

    private static String head(PersonName name) {
        return name.shortForms().size() > 1 || name.surnameFirst()
                ? name.surname().getFirst()
                : name.surnameWords().replace(" ", "");
    }

    /** A name that is no person's, without article, case and accents. */
    static String folded(String name) {
        String words = BETWEEN.matcher(Folding.fold(name)).replaceAll(" ").strip();
        return words.startsWith("the ") ? words.substring(4) : words;
    }
}
