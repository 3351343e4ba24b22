package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.Speaker;
import io.claimtrail.extraction.SpeakerKind;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A source as a noun phrase: what it is about, and whether that is a name. */
final class Phrase {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "another", "one");
    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "these", "those", "its", "their", "his", "her");
    private static final Set<String> AFTER_HEAD = Set.of(
            "of",
            "for",
            "from",
            "at",
            "in",
            "with",
            "on",
            "by",
            "to",
            "who",
            "that",
            "which",
            "including",
            "accused",
            "familiar",
            "close",
            "provided",
            "about");

    /** What a name may have after it without being about something else: "the Associated Press agency". */
    private static final Set<String> GENERIC =
            Set.of("agency", "newspaper", "magazine", "website", "channel", "network");

    private final Text text;
    private final Nouns nouns;
    private final Sentence words;
    private final int start;
    private final int headEnd;

    Phrase(Text text, Nouns nouns, Sentence words) {
        this.text = text;
        this.nouns = nouns;
        this.words = words;
        int first = words.first();
        while (first < words.end() - 1 && ARTICLES.contains(text.token(first).lower())) {
            first++;
        }
        this.start = first;
        int end = first + 1;
        while (end < words.end()
                && (text.token(end).word() || isApostrophe(end))
                && !AFTER_HEAD.contains(text.token(end).lower())) {
            end++;
        }
        this.headEnd = end;
    }

    private boolean isApostrophe(int i) {
        return "'\u2019".contains(text.token(i).text());
    }

    /** The words without the article; a capital that only opens a sentence is none. */
    String description() {
        String description = text.words(start, words.end());
        boolean plain = !text.token(start).isAllCaps()
                && opensSentence(words.first())
                && !text.token(start).text().endsWith("s'");
        String first = text.token(start).text();
        boolean common = nouns.isCommon(first)
                && first.substring(1).equals(first.substring(1).toLowerCase(Locale.ROOT));
        return plain && (common || start > words.first()) && Character.isUpperCase(description.charAt(0)) && common
                ? description.substring(0, 1).toLowerCase(Locale.ROOT) + description.substring(1)
                : description;
    }

    private boolean opensSentence(int token) {
        return token == 0
                || text.sentences().get(text.sentenceOf(token)).first() == token
                || !text.token(token - 1).word();
    }

    /** The noun that the phrase is about, in lower case. */
    String head() {
        return NameFinder.withoutPossessive(text.token(headEnd - 1).lower());
    }

    /** Whether the noun that it is about is a common one, however many names stand before or after it. */
    boolean isDescription() {
        boolean capital = text.token(headEnd - 1).isCapitalized() && !(nouns.isTitle(head()) && isBeforeApposition());
        boolean plainAtStart = headEnd - start == 1 && nouns.isCommon(head());
        return !capital || plainAtStart;
    }

    boolean isDefinite() {
        return DEFINITE.contains(text.token(words.first()).lower());
    }

    /** One word: "MPs", "officials". */
    boolean isBare() {
        return words.end() - words.first() == 1;
    }

    boolean isPronoun(Set<String> pronouns) {
        return words.end() - words.first() == 1
                && pronouns.contains(text.token(words.first()).lower());
    }

    String firstLower() {
        return text.token(words.first()).lower();
    }

    /** The name that a phrase is about: the last before its head ends, or that of an apposition to a common noun. */
    Optional<Name> name(List<Name> within) {
        Optional<Name> inHead = within.stream()
                .filter(name -> name.end() <= headEnd || name.first() < headEnd)
                .reduce((first, last) -> last);
        if (!isDescription()) {
            return inHead.isPresent() ? inHead : within.stream().findFirst();
        }
        // "the committee chairman, MP Edward Leigh"; "Their lawyer, Majeed Memon"
        if (GENERIC.contains(head()) && headEnd == words.end()) {
            return within.stream().filter(name -> name.end() == headEnd - 1).findFirst();
        }
        boolean role = nouns.isRole(head()) || nouns.isTitle(head());
        return role ? within.stream().filter(this::isApposition).findFirst() : Optional.empty();
    }

    /** What stands before the name: "Prebon Yamane economist" of "Prebon Yamane economist Lena Komileva". */
    Optional<String> roleBefore(Name name) {
        int end = name.first();
        int from = start;
        if (from < end && DEFINITE.contains(text.token(from).lower())) {
            from++;
        }
        if (end > from && text.token(end - 1).is(",")) {
            end--;
        }
        while (end > from && !text.token(end - 1).word()) {
            end--;
        }
        boolean role = false;
        for (int i = from; i < end; i++) {
            String word = text.token(i).text();
            if (!text.token(i).word() && !isApostrophe(i)) {
                end = i;
                break;
            }
            role |= (nouns.isRole(word) || nouns.isTitle(word)) && !nouns.isForm(word);
        }
        return role ? Optional.of(text.words(from, end)) : Optional.empty();
    }

    /** A name that a comma sets off: right after the head, or as the last words ("chief of the region, Chen Quanguo"). */
    private boolean isApposition(Name name) {
        boolean afterHead = isBeforeApposition() && name.titleFirst() <= headEnd + 2 && name.first() > headEnd;
        boolean atEnd = name.titleFirst() > words.first()
                && text.token(name.titleFirst() - 1).is(",")
                && name.end() >= words.end() - 1;
        return afterHead || atEnd;
    }

    private boolean isBeforeApposition() {
        return headEnd < words.end() && text.token(headEnd).is(",");
    }

    /** What {@code speaker} is known by. */
    Evidence evidence(Speaker speaker) {
        if (!(speaker instanceof Speaker.Resolved)) {
            return Evidence.NONE;
        }
        if (isPronoun(Set.of("he", "she", "they", "it"))) {
            return Evidence.PRONOUN;
        }
        return isDescription() && !isBeforeApposition() ? Evidence.DESCRIPTION : Evidence.NAME;
    }

    SpeakerKind kind() {
        String head = head();
        if (nouns.isDocument(head)) {
            return SpeakerKind.DOCUMENT;
        }
        if (nouns.isRole(head)) {
            return SpeakerKind.PERSON;
        }
        if (nouns.isGroup(head)) {
            return SpeakerKind.GROUP;
        }
        if (nouns.isOrganisation(head)) {
            return SpeakerKind.ORGANISATION;
        }
        return head.endsWith("s") && !head.endsWith("ss") ? SpeakerKind.GROUP : SpeakerKind.UNKNOWN;
    }

    /** The whole head without article, such as "World Bank report". */
    String headPhrase() {
        return text.words(start, headEnd);
    }

    Sentence words() {
        return words;
    }
}
