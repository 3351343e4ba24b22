package io.claimtrail.crossreference.identity;

import io.claimtrail.crossreference.lexicon.Folding;
import io.claimtrail.crossreference.lexicon.WordClasses;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name, folded and without titles, split into given name and surname.
 *
 * @param given given and middle names in their order, initials as single letters; empty for a surname alone
 * @param surname the parts of the surname, without particles
 * @param whole all words except titles
 * @param surnameFirst whether the name is from a language that puts the surname first
 */
record PersonName(List<String> given, List<String> surname, String whole, boolean surnameFirst) {

    static final WordClasses WORDS = WordClasses.of(PersonName.class, "names.txt");
    /** Words that a father's name follows, which is no surname. */
    private static final Set<String> PATRONYMICS = Set.of("bin", "bint", "ibn", "binti", "ould", "mint");

    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
    private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{Lu})\\.?(?=\\p{Lu}\\b)");
    /** Separators of words: everything except letters, digits and the hyphens between them. */
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}-]+|--+|-(?![\\p{L}\\p{N}])");

    static PersonName of(String name) {
        String ordered = reorderedAtComma(name);
        String folded = Folding.fold(INITIALS.matcher(ordered).replaceAll(" "));
        String[] words = SEPARATOR.split(APOSTROPHES.matcher(folded).replaceAll(""), -1);
        List<String> bare = withoutTitles(words);
        if (bare.isEmpty()) {
            return new PersonName(List.of(), List.of(folded.strip()), folded.strip(), false);
        }
        List<String> core = bare.stream()
                .filter(word -> bare.size() == 1 || !WORDS.is("particle", word))
                .map(PersonName::withoutParticle)
                .toList();
        String whole = String.join(" ", bare);
        return parsed(core.isEmpty() ? bare : core, bare, whole);
    }

    /** Puts "Ortega-Lind, Maria" into the usual order. */
    private static String reorderedAtComma(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(comma + 1).strip() + " " + name.substring(0, comma);
    }

    private static List<String> withoutTitles(String[] words) {
        List<String> left = new ArrayList<>();
        for (String word : words) {
            boolean titled = left.isEmpty() ? WORDS.is("title", word) : WORDS.is("suffix", word);
            if (!titled && word.chars().anyMatch(Character::isLetterOrDigit)) {
                left.add(word);
            }
        }
        return left;
    }

    /** Removes a particle before a hyphen: "al-rashid" becomes "rashid". */
    private static String withoutParticle(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0 && hyphen < word.length() - 1 && WORDS.is("particle", word.substring(0, hyphen))
                ? word.substring(hyphen + 1)
                : word;
    }

    private static PersonName parsed(List<String> core, List<String> bare, String whole) {
        boolean particleFirst = WORDS.is("particle", bare.getFirst());
        int last = core.size() - 1;
        if (last == 0 || particleFirst) {
            return new PersonName(List.of(), parts(core), whole, false);
        }
        boolean first = WORDS.is("first", core.getFirst());
        if (last <= 2 && first) {
            String given = String.join("", parts(core.subList(1, core.size())));
            return new PersonName(List.of(given), List.of(core.getFirst()), whole, true);
        }
        if (last <= 2 && WORDS.is("first", core.getLast())) {
            String given = String.join("", parts(core.subList(0, last)));
            return new PersonName(List.of(given), List.of(core.getLast()), whole, true);
        }
        int from = surnameFrom(core);
        return new PersonName(core.subList(0, from), parts(core.subList(from, core.size())), whole, false);
    }

    private static int surnameFrom(List<String> core) {
        int last = core.size() - 1;
        if (last == 1 && isSpanish(core.getFirst()) && !core.getLast().contains("-")) {
            return 0;
        }
        return last >= 2 && isSpanish(core.get(last - 1)) ? last - 1 : last;
    }

    private static boolean isSpanish(String word) {
        return WORDS.is("spanish", word) || (word.length() > 4 && word.endsWith("ez"));
    }

    private static List<String> parts(List<String> words) {
        return words.stream()
                .flatMap(word -> List.of(word.split("-", -1)).stream())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Words of the name without particles; the parts of a name with hyphens are words of their own. */
    List<String> parts() {
        List<String> parts = new ArrayList<>(parts(given));
        parts.addAll(surname);
        return parts;
    }

    /** Words of digits only. They are no part of a name: two names that differ in them are of two people. */
    List<String> numbers() {
        return parts().stream().filter(PersonName::isNumber).toList();
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** All letters, without spaces, hyphens and particles. */
    String letters() {
        return String.join("", parts());
    }

    /** Whether it has no given name, or only an initial. */
    boolean isShort() {
        return given.isEmpty() || given.getFirst().length() == 1;
    }

    String surnameWords() {
        return String.join(" ", surname);
    }

    /** The short forms of the name: each surname that may be used alone. */
    Set<String> shortForms() {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(surnameWords());
        if (surname.size() > 1 && isSpanish(surname.getFirst())) {
            forms.addAll(surname);
        }
        if (surnameFirst) {
            // "Kim Clark": either part may be the surname.
            forms.addAll(given);
        }
        if (!given.isEmpty() && PATRONYMICS.stream().anyMatch(List.of(whole.split(" ", -1))::contains)) {
            // "Roslan bin Ismail" is Roslan, the son of Ismail.
            forms.add(given.getFirst());
        }
        return forms;
    }
}
