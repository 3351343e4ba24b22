package io.claimtrail.crossreference.identity;

import io.claimtrail.crossreference.evidence.Meaning;
import io.claimtrail.crossreference.lexicon.Folding;
import io.claimtrail.crossreference.lexicon.WordClasses;
import io.claimtrail.crossreference.lexicon.WordStemmer;
import io.claimtrail.crossreference.lexicon.WordVectors;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A role, split into classes of words. All words are stemmed.
 *
 * @param fields fields of work of its nouns, such as politics or science
 * @param nouns nouns that belong to a field of work, such as "minister"
 * @param heads nouns that fit any field, such as "head" and "director"
 * @param names capitalised words: places and organisations
 * @param matters all other words except qualifiers, such as "health" in "health minister"
 * @param genders "he" or "she", if a noun of the role implies it
 * @param rows rows in {@link WordVectors} of all words except qualifiers
 */
record ParsedRole(
        Set<String> fields,
        Set<String> nouns,
        Set<String> heads,
        Set<String> names,
        Set<String> matters,
        Set<String> genders,
        Set<Integer> rows) {

    private static final WordClasses WORDS = WordClasses.of(ParsedRole.class, "roles.txt");
    private static final Set<String> NO_FIELD =
            Set.of("neutral", "qualifier", "stop", "portfolio", "short", "he", "she");
    private static final Set<String> GENDERS = Set.of("he", "she");

    /** How two roles relate to each other. */
    enum Relation {
        /** Both name the same role. */
        SAME,
        /** One person may hold both. */
        COMPATIBLE,
        /** One person can't hold both. */
        CONFLICT
    }

    static ParsedRole of(String role) {
        ParsedRole words = new ParsedRole(
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new TreeSet<>());
        for (String word : role.split("[^\\p{L}\\p{N}-]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word, spelledOut(Folding.fold(word)));
            }
        }
        return words;
    }

    /** The full form of an abbreviated title: "sen" becomes "senator". */
    private static String spelledOut(String word) {
        return WORDS.of("short").stream()
                .filter(entry -> entry.startsWith(word + "="))
                .map(entry -> entry.substring(word.length() + 1))
                .findFirst()
                .orElse(word);
    }

    private void add(String word, String folded) {
        Set<String> classes = WORDS.classesOf(folded);
        classes.stream().filter(GENDERS::contains).forEach(genders::add);
        int row = WordVectors.row(folded);
        if (row >= 0 && !classes.contains("stop") && !classes.contains("qualifier")) {
            rows.add(row);
        }
        Set<String> of = new HashSet<>(classes);
        of.removeAll(NO_FIELD);
        if (!of.isEmpty()) {
            fields.addAll(of);
            nouns.add(WordStemmer.stem(folded));
        } else if (classes.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
            names.add(WordStemmer.stem(folded));
        } else if (classes.contains("neutral")) {
            heads.add(WordStemmer.stem(folded));
        } else if (classes.isEmpty() || classes.contains("portfolio")) {
            matters.add(WordStemmer.stem(folded));
        }
    }

    Relation relationTo(ParsedRole other) {
        boolean differentPlaces = differ(names, other.names) && !overlap(matters, other.matters);
        if (differ(genders, other.genders) || differ(fields, other.fields)) {
            return Relation.CONFLICT;
        }
        if (differentPlaces && (overlap(nouns, other.nouns) || !overlap(fields, other.fields))) {
            return Relation.CONFLICT;
        }
        if (overlap(names, other.names) || overlap(matters, other.matters)) {
            return Relation.SAME;
        }
        if (overlap(nouns, other.nouns)) {
            return differ(matters, other.matters) ? Relation.COMPATIBLE : Relation.SAME;
        }
        return overlap(fields, other.fields) || isGeneral() || other.isGeneral()
                ? Relation.COMPATIBLE
                : Relation.CONFLICT;
    }

    /** Whether no person holds both, because the words for a person imply another gender. */
    boolean impliesOtherGender(ParsedRole other) {
        return differ(genders, other.genders);
    }

    /** Whether both name places or organisations, and no common one. */
    boolean isElsewhere(ParsedRole other) {
        return differ(names, other.names);
    }

    /** Nearness of the meanings of two roles, -1 to 1; 0 if one of them has no known word. */
    double nearnessTo(ParsedRole other) {
        return Meaning.nearness(rows, other.rows);
    }

    /** Whether it contains a noun for a function. */
    boolean statesRole() {
        return !fields.isEmpty() || !heads.isEmpty();
    }

    /** Whether it consists of a general noun only, such as "spokesman". */
    private boolean isGeneral() {
        return fields.isEmpty() && names.isEmpty() && matters.isEmpty();
    }

    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && !overlap(one, other);
    }

    private static boolean overlap(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
