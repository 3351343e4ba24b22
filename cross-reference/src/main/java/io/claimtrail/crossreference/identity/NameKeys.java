package io.claimtrail.crossreference.identity;

import io.claimtrail.crossreference.lexicon.Folding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Blocking keys of names. Two names without a common key never refer to one identity, unless a curated speaker has both.
 * The mentions of one key can therefore be resolved without all others.
 */
public final class NameKeys {

    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameKeys() {}

    /** The key of the block of names that may refer to the same identity as {@code name}. */
    public static String primary(String name, IdentityKind kind) {
        return kind.mayBePerson() ? primary(PersonName.of(name)) : folded(name);
    }

    /** The keys of {@code name} and of its short forms, the primary key first. */
    public static Set<String> all(String name, IdentityKind kind) {
        return kind.mayBePerson() ? all(PersonName.of(name)) : Set.of(folded(name));
    }

    static Set<String> all(PersonName name) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(primary(name));
        name.shortForms().forEach(form -> keys.add(SpellingKey.ofSurname(form.replace(" ", ""))));
        keys.addAll(pairs(name));
        return keys;
    }

    /**
     * Keys of the first word with each other one, in either order: a name and a longer form of it, or the same in another order,
     * share one. Of a short name there are none.
     */
    static Set<String> pairs(PersonName name) {
        Set<String> pairs = new TreeSet<>();
        List<String> words = name.parts().stream()
                .map(SpellingKey::ofSurname)
                .filter(word -> word.length() > 1)
                .toList();
        if (!name.isShort() && words.size() > 1) {
            String first = words.getFirst();
            String last = words.getLast();
            for (int i = 0; i < words.size(); i++) {
                if (i > 0) {
                    pairs.add(pair(first, words.get(i)));
                }
                if (i < words.size() - 1) {
                    pairs.add(pair(words.get(i), last));
                }
            }
        }
        return pairs;
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    static String primary(PersonName name) {
        // The same key for "Li Wei" and "Wei Li".
        boolean reorderable =
                name.surnameFirst() && PersonName.WORDS.is("first", name.given().getFirst());
        String first = name.surname().getFirst();
        return SpellingKey.ofSurname(
                reorderable && name.given().getFirst().compareTo(first) < 0
                        ? name.given().getFirst()
                        : head(name));
    }

    private static String head(PersonName name) {
        return name.shortForms().size() > 1 || name.surnameFirst()
                ? name.surname().getFirst()
                : name.surnameWords().replace(" ", "");
    }

    /** The name of a non-person without article, case and accents. */
    static String folded(String name) {
        String words = SEPARATOR.matcher(Folding.fold(name)).replaceAll(" ").strip();
        return words.startsWith("the ") ? words.substring(4) : words;
    }
}
