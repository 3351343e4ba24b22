package io.claimtrail.crossreference.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How two names go together. */
enum NameMatch {
    /** The same name: it takes evidence to keep the bearers apart. */
    SAME,
    /** Perhaps two spellings or two lengths of one: it takes evidence to join the bearers. */
    VARIANT,
    NONE;

    /** Short names only go with themselves: {@link #ofShort} tells whom they may mean. */
    static NameMatch of(PersonName one, PersonName other) {
        if (one.whole().equals(other.whole())) {
            return SAME;
        }
        return one.isShort() || other.isShort() ? NONE : ofFull(one, other);
    }

    private static NameMatch ofFull(PersonName one, PersonName other) {
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
        return spelled || isTurned(one, other) ? VARIANT : NONE;
    }

    /** Of a bare surname, or one with initials, and the full name of somebody who may be meant. */
    static NameMatch ofShort(PersonName shorter, PersonName full) {
        if (!initialsAgree(shorter.given(), full.given())) {
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
                || (bySpelling && Spelling.ofGiven(inFull(one)).equals(Spelling.ofGiven(inFull(other))));
    }

    /** "Joe" is perhaps a Joseph. */
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

    /** One may leave out or shorten what the other writes out; a different letter is another name. */
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

    /** "Ortega" of "Ortega Lind". */
    private static boolean isPart(PersonName part, PersonName whole) {
        return part.surname().size() < whole.surname().size()
                && whole.shortForms().contains(part.surnameWords())
                && part.surname().getFirst().equals(whole.surname().getFirst());
    }

    private static boolean isTurned(PersonName one, PersonName other) {
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
        return Spelling.of(String.join("", words));
    }
}
