package io.claimtrail.crossreference.identity;

import io.claimtrail.crossreference.lexicon.Folding;
import io.claimtrail.crossreference.lexicon.Stemmer;
import io.claimtrail.crossreference.lexicon.WordClasses;
import java.util.HashSet;
import java.util.Set;

/**
 * A role as its words tell it.
 *
 * @param fields the walks of life of its nouns; none for "head", which goes with any
 * @param nouns those nouns, stemmed
 * @param heads nouns that go with any field, stemmed
 * @param names what it names with a capital: places and organisations, stemmed
 * @param matters all other words but qualifiers, stemmed
 * @param genders "he" or "she", where a noun has one
 */
record RoleWords(
        Set<String> fields,
        Set<String> nouns,
        Set<String> heads,
        Set<String> names,
        Set<String> matters,
        Set<String> genders) {

    private static final WordClasses WORDS = WordClasses.of(RoleWords.class, "roles.txt");
    private static final Set<String> NO_FIELD =
            Set.of("neutral", "qualifier", "stop", "portfolio", "short", "he", "she");
    private static final Set<String> GENDERS = Set.of("he", "she");

    /** How two roles go together. */
    enum Relation {
        /** One role, in more or fewer words. */
        SAME,
        /** One person may have both. */
        OPEN,
        /** Two people's. */
        CLASH
    }

    static RoleWords of(String role) {
        RoleWords words = new RoleWords(
                new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (String word : role.split("[^\\p{L}\\p{N}-]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word, spelledOut(Folding.fold(word)));
            }
        }
        return words;
    }

    /** "Sen" is a senator. */
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
        Set<String> of = new HashSet<>(classes);
        of.removeAll(NO_FIELD);
        if (!of.isEmpty()) {
            fields.addAll(of);
            nouns.add(Stemmer.stem(folded));
        } else if (classes.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
            names.add(Stemmer.stem(folded));
        } else if (classes.contains("neutral")) {
            heads.add(Stemmer.stem(folded));
        } else if (classes.isEmpty() || classes.contains("portfolio")) {
            matters.add(Stemmer.stem(folded));
        }
    }

    Relation to(RoleWords other) {
        boolean elsewhere = differ(names, other.names) && !overlap(matters, other.matters);
        if (differ(genders, other.genders) || differ(fields, other.fields)) {
            return Relation.CLASH;
        }
        if (elsewhere && (overlap(nouns, other.nouns) || !overlap(fields, other.fields))) {
            return Relation.CLASH;
        }
        if (overlap(names, other.names) || overlap(matters, other.matters)) {
            return Relation.SAME;
        }
        if (overlap(nouns, other.nouns)) {
            return differ(matters, other.matters) ? Relation.OPEN : Relation.SAME;
        }
        return overlap(fields, other.fields) || isBare() || other.isBare() ? Relation.OPEN : Relation.CLASH;
    }

    /** Whether it holds a noun for somebody with a function. */
    boolean tellsRole() {
        return !fields.isEmpty() || !heads.isEmpty();
    }

    /** Whether it tells nothing but "spokesman". */
    private boolean isBare() {
        return fields.isEmpty() && names.isEmpty() && matters.isEmpty();
    }

    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && !overlap(one, other);
    }

    private static boolean overlap(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
