package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads names: runs of capitalised words, with the particles of the world's names within. */
final class NameFinder {

    private static final int MAX_WORDS = 6;
    private static final Set<String> PARTICLES = Set.of(
            "van", "der", "den", "de", "del", "della", "di", "da", "dos", "von", "zu", "la", "le", "al", "bin", "ibn",
            "y", "ter", "ten", "af", "el");
    private static final Set<String> NEVER_IN_NAMES = Set.of(
            "the",
            "a",
            "an",
            "but",
            "and",
            "in",
            "on",
            "at",
            "for",
            "from",
            "he",
            "she",
            "they",
            "it",
            "we",
            "i",
            "this",
            "that",
            "these",
            "those",
            "when",
            "while",
            "after",
            "before",
            "if",
            "as",
            "his",
            "her",
            "their",
            "its",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "however",
            "meanwhile",
            "more",
            "no",
            "not",
            "what",
            "who",
            "why",
            "how",
            "there",
            "everything",
            "noting",
            "to",
            "by",
            "with",
            "of",
            "some",
            "many",
            "officials",
            "according",
            "asked",
            "you",
            "our",
            "my",
            "all",
            "one",
            "two");

    private final Text text;

    NameFinder(Text text) {
        this.text = text;
    }

    /** A name in the text. */
    record Name(int first, int end, String text) {

        boolean isSingle() {
            return text.indexOf(' ') < 0;
        }
    }

    /** The name that begins at token {@code first} and goes no further than {@code limit}. */
    Optional<Name> at(int first, int limit) {
        int end = first;
        int lastCapital = first;
        while (end < limit && end - first < MAX_WORDS && belongs(first, end)) {
            if (text.token(end).isCapitalized()) {
                lastCapital = end + 1;
            }
            end++;
        }
        return lastCapital > first && isNamePart(text.token(first))
                ? Optional.of(new Name(first, lastCapital, withoutPossessive(text.words(first, lastCapital))))
                : Optional.empty();
    }

    private boolean belongs(int first, int i) {
        Token token = text.token(i);
        if (i > first
                && (token.gap() > 2 || token.paragraph() != text.token(i - 1).paragraph())) {
            return false;
        }
        return isNamePart(token) || (i > first && PARTICLES.contains(token.text()));
    }

    private static boolean isNamePart(Token token) {
        return token.isCapitalized() && !NEVER_IN_NAMES.contains(token.lower());
    }

    private static String withoutPossessive(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("'s") || lower.endsWith("\u2019s") ? name.substring(0, name.length() - 2) : name;
    }
}
