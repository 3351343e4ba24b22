package io.claimtrail.crossreference.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Similarity of two names, from the highest to the lowest. */
enum NameSimilarity {
    /** The same name. Two people with it are kept apart only on evidence. */
    SAME,
    /** The same parts in another order, or some of them. Two people are joined unless evidence speaks against it. */
    LONGER,
    /** Possibly two spellings or two lengths of one name. Two people are joined only on evidence. */
    VARIANT,
    NONE;

    /** Compares two names. A short name is similar to itself only; {@link #ofShort} compares it with full names. */
    static NameSimilarity of(PersonName one, PersonName other) {
        if (one.whole().equals(other.whole())) {
            return SAME;
        }
        return one.isShort() || other.isShort() || !one.numbers().equals(other.numbers()) ? NONE : ofFull(one, other);
    }

    private static NameSimilarity ofFull(PersonName one, PersonName other) {
        if (one.letters().equals(other.letters())) {
            return SAME;
        }
        if (isReorderedOrPart(one.parts(), other.parts()) || isReorderedOrPart(other.parts(), one.parts())) {
            return LONGER;
        }
        if (isSameGiven(one.given(), other.given(), false)) {
            if (one.surname().equals(other.surname())) {
                return particles(one).equals(particles(other)) ? SAME : VARIANT;
            }
            if (isPart(one, other) || isPart(other, one)) {
                return VARIANT;
            }
        }
        boolean spelled = isSameGiven(one.given(), other.given(), true)
                && spelling(one.surname()).equals(spelling(other.surname()));
        return spelled || isReordered(one, other) ? VARIANT : NONE;
    }

    /** Whether one article may use both names for one person: they are equal, or one is a short form of the other. */
    static boolean mayStandFor(PersonName one, PersonName other) {
        return one.whole().equals(other.whole())
                || (one.isShort() && ofShort(one, other) == SAME)
                || (other.isShort() && ofShort(other, one) == SAME);
    }

    /** Whether {@code some} are the words of {@code all} in another order, or the first and further ones in their order. */
    private static boolean isReorderedOrPart(List<String> some, List<String> all) {
        if (some.size() < 2 || some.stream().anyMatch(word -> word.length() < 2)) {
            return false;
        }
        if (some.size() == all.size()) {
            return Set.copyOf(some).equals(Set.copyOf(all));
        }
        int found = 0;
        for (String word : all) {
            found += found < some.size() && some.get(found).equals(word) ? 1 : 0;
        }
        return found == some.size() && some.getFirst().equals(all.getFirst());
    }

    /** Compares a surname, with or without initials, with a full name that it may refer to. */
    static NameSimilarity ofShort(PersonName shorter, PersonName full) {
        if (!initialsAgree(shorter.given(), full.given()) || !shorter.numbers().equals(full.numbers())) {
            return NONE;
        }
        if (full.shortForms().contains(shorter.surnameWords())) {
            return SAME;
        }
        return spelling(shorter.surname()).equals(spelling(full.surname())) ? VARIANT : NONE;
    }

    private static boolean isSameGiven(List<String> one, List<String> other, boolean bySpelling) {
        if (one.isEmpty() || other.isEmpty() || !isSame(one.getFirst(), other.getFirst(), bySpelling)) {
            return false;
        }
        return initialsAgree(one.subList(1, one.size()), other.subList(1, other.size()));
    }

    private static boolean isSame(String one, String other, boolean bySpelling) {
        return plain(one).equals(plain(other))
                || (bySpelling && SpellingKey.ofGivenName(inFull(one)).equals(SpellingKey.ofGivenName(inFull(other))));
    }

    /** The long form of a nickname: "joe" becomes "joseph". */
    private static String inFull(String given) {
        return PersonName.WORDS.of("nick").stream()
                .filter(entry -> entry.startsWith(given + "="))
                .map(entry -> entry.substring(given.length() + 1))
                .findFirst()
                .orElse(plain(given));
    }

    private static String plain(String given) {
        return given.replace("-", "");
    }

    /** Whether two lists of given names may be of one name: parts may be missing or shortened to initials, but not differ. */
    private static boolean initialsAgree(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            String a = one.get(i);
            String b = other.get(i);
            boolean shortened = (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
            if (!shortened && !isSame(a, b, true)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one surname is the first part of the other: "Ortega" of "Ortega Lind". */
    private static boolean isPart(PersonName part, PersonName whole) {
        return part.surname().size() < whole.surname().size()
                && whole.shortForms().contains(part.surnameWords())
                && part.surname().getFirst().equals(whole.surname().getFirst());
    }

    private static boolean isReordered(PersonName one, PersonName other) {
        return (one.surnameFirst() || other.surnameFirst()) && words(one).equals(words(other));
    }

    private static Set<String> words(PersonName name) {
        Set<String> words = new HashSet<>(name.given());
        words.addAll(name.surname());
        return words;
    }

    private static Set<String> particles(PersonName name) {
        Set<String> particles = new HashSet<>(List.of(name.whole().split("[ -]", -1)));
        particles.retainAll(PersonName.WORDS.of("particle"));
        return particles;
    }

    private static String spelling(List<String> words) {
        return SpellingKey.ofSurname(String.join("", words));
    }
}
