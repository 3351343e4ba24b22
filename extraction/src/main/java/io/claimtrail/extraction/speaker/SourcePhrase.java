package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.AttributedSpeaker;
import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words of a source as a noun phrase: its head noun, and whether it is a name, a pronoun or a description. */
final class SourcePhrase {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "another", "one");
    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "these", "those", "its", "their", "his", "her");
    private final Text text;
    private final NounClasses nouns;
    private final TokenSpan words;
    private final int start;
    private final int headEnd;
    private final Set<String> genericHeads;

    SourcePhrase(Text text, SpeakerLexicon lexicon, TokenSpan words) {
        this.text = text;
        this.nouns = lexicon.nouns();
        this.genericHeads = lexicon.words("generic-head");
        Set<String> afterHead = lexicon.words("after-head");
        this.words = words;
        int first = words.first();
        while (first < words.end() - 1 && ARTICLES.contains(text.token(first).lower())) {
            first++;
        }
        this.start = first;
        int end = first + 1;
        while (end < words.end()
                && (text.token(end).word() || isApostrophe(end))
                && !afterHead.contains(text.token(end).lower())) {
            end++;
        }
        this.headEnd = end;
    }

    private boolean isApostrophe(int i) {
        return "'\u2019".contains(text.token(i).text());
    }

    /** The words without the article, and without a capital that only opens the sentence. */
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

    /** The head noun in lower case. */
    String head() {
        return NameFinder.withoutPossessive(text.token(headEnd - 1).lower());
    }

    /** Whether the head noun is a common noun, whatever names stand before or after it. */
    boolean isDescription() {
        boolean capital = text.token(headEnd - 1).isCapitalized() && !(nouns.isTitle(head()) && isBeforeApposition());
        boolean plainAtStart = headEnd - start == 1 && nouns.isCommon(head());
        return !capital || plainAtStart;
    }

    boolean isDefinite() {
        return DEFINITE.contains(text.token(words.first()).lower());
    }

    /** Whether it is one word: "MPs", "officials". */
    boolean isBare() {
        return words.end() - words.first() == 1;
    }

    boolean isPronoun(Set<String> pronouns) {
        return words.end() - words.first() == 1
                && pronouns.contains(text.token(words.first()).lower());
    }

    /** The first word in lower case. */
    String firstLower() {
        return text.token(words.first()).lower();
    }

    /** The name that the phrase gives: the last one in its head, or an apposition to a common noun. */
    Optional<NameMention> name(List<NameMention> within) {
        Optional<NameMention> inHead = within.stream()
                .filter(name -> name.end() <= headEnd || name.first() < headEnd)
                .reduce((first, last) -> last);
        if (!isDescription()) {
            return inHead.isPresent() ? inHead : within.stream().findFirst();
        }
        // "the committee chairman, MP Edward Leigh"; "Their lawyer, Majeed Memon"
        if (genericHeads.contains(head()) && headEnd == words.end()) {
            return within.stream().filter(name -> name.end() == headEnd - 1).findFirst();
        }
        boolean role = nouns.isRole(head()) || nouns.isTitle(head());
        return role ? within.stream().filter(this::isApposition).findFirst() : Optional.empty();
    }

    /** The role before the name: "Prebon Yamane economist" of "Prebon Yamane economist Lena Komileva". */
    Optional<String> roleBefore(NameMention name) {
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
            role |= (nouns.isRole(word) || nouns.isTitle(word)) && !nouns.isFormOfAddress(word);
        }
        return role ? Optional.of(text.words(from, end)) : Optional.empty();
    }

    /**
     * Whether a comma sets the name off: right after the head, or as the last words ("chief of the region, Chen
     * Quanguo").
     */
    private boolean isApposition(NameMention name) {
        boolean afterHead = isBeforeApposition() && name.titleFirst() <= headEnd + 2 && name.first() > headEnd;
        boolean atEnd = name.titleFirst() > words.first()
                && text.token(name.titleFirst() - 1).is(",")
                && name.end() >= words.end() - 1;
        return afterHead || atEnd;
    }

    private boolean isBeforeApposition() {
        return headEnd < words.end() && text.token(headEnd).is(",");
    }

    /** The evidence for {@code speaker}, who was resolved from this phrase. */
    Evidence evidence(AttributedSpeaker speaker) {
        if (!(speaker instanceof AttributedSpeaker.Resolved)) {
            return Evidence.NONE;
        }
        if (isPronoun(Set.of("he", "she", "they", "it"))) {
            return Evidence.PRONOUN;
        }
        return isDescription() && !isBeforeApposition() ? Evidence.DESCRIPTION : Evidence.NAME;
    }

    /** The kind of speaker that the head noun names. */
    SourceKind kind() {
        String head = head();
        if (nouns.isDocument(head)) {
            return SourceKind.DOCUMENT;
        }
        if (nouns.isRole(head)) {
            return SourceKind.PERSON;
        }
        if (nouns.isGroup(head)) {
            return SourceKind.GROUP;
        }
        if (nouns.isOrganisation(head)) {
            return SourceKind.ORGANISATION;
        }
        return head.endsWith("s") && !head.endsWith("ss") ? SourceKind.GROUP : SourceKind.UNKNOWN;
    }

    /** The head without article, such as "World Bank report". */
    String headPhrase() {
        return text.words(start, headEnd);
    }

    TokenSpan words() {
        return words;
    }
}
