package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a source as a noun phrase: its head noun, and whether it is a name, a pronoun or a description. */
final class SourcePhrase {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "another", "one");
    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "these", "those", "its", "their", "his", "her");
    /** Words that stand for someone without telling what he or she is. */
    private static final Set<String> NO_NOUNS = Set.of("you", "who", "whom", "which", "someone", "somebody", "nobody");
    /** Nouns for a person that no list has: by their ending, or by an age ("the 71-year-old"). */
    private static final Pattern PERSON_NOUN =
            Pattern.compile(".{2,}(ist|ian|woman|man|year-old|ogger|riter|inger|ctress|hemist|elist)");

    private static final Set<String> PREPOSITIONS =
            Set.of("of", "for", "from", "at", "in", "with", "on", "by", "to", "about", "against");

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
        while (first < words.end() - 1
                && ARTICLES.contains(text.token(first).lower())
                && !text.isWord(first + 1, "of")) {
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
        boolean office = start > words.first() && (nouns.isRole(head()) || nouns.isTitle(head()));
        return !capital || plainAtStart || office;
    }

    /**
     * Whether {@code name}, the head after an article, is no name: people's names have no article ("the Icelander", "the
     * Clerk"), those of organisations may have one ("the Guardian").
     */
    boolean isNounWithArticle(NameMention name) {
        double organisation = Math.max(name.likelihood(WordClass.ORGANISATION), name.likelihood(WordClass.PLACE));
        double other = Math.max(
                name.likelihood(WordClass.PERSON),
                Math.max(name.likelihood(WordClass.BEFORE_NAME), name.likelihood(WordClass.OTHER)));
        return start > words.first()
                && name.first() == start
                && name.end() == headEnd
                && name.isSingleWord()
                && !text.token(start).isAllCaps()
                && other > organisation;
    }

    boolean isDefinite() {
        return DEFINITE.contains(text.token(words.first()).lower());
    }

    /** Whether it may mean one that the text names elsewhere: "the company", "MPs", but not "a company". */
    boolean mayPointBack() {
        boolean plural = kind() == SourceKind.GROUP;
        return (isDefinite() || isBare()) && !plural && !NO_NOUNS.contains(firstLower());
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
        Optional<NameMention> called =
                within.stream().filter(this::isGivenAsName).findFirst();
        if (called.isPresent() || kind() == SourceKind.GROUP || kind() == SourceKind.DOCUMENT) {
            return called;
        }
        // "the work's author, US playwright Eve Ensler": the last name of the apposition that looks like a person.
        return within.stream()
                .filter(this::isApposition)
                .reduce((one, other) -> isSamePart(one, other) && looksLikePerson(other) ? other : one);
    }

    private boolean isSamePart(NameMention one, NameMention other) {
        for (int i = one.end(); i < other.first(); i++) {
            if (!text.token(i).word() || PREPOSITIONS.contains(text.token(i).lower())) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLikePerson(NameMention name) {
        double person = name.likelihood(WordClass.PERSON);
        return person > name.likelihood(WordClass.ORGANISATION) && person > name.likelihood(WordClass.PLACE);
    }

    /** "known as X", "under the name X", "who calls himself X". */
    private boolean isGivenAsName(NameMention name) {
        int before = name.titleFirst() - 1;
        if (before <= words.first()) {
            return false;
        }
        String word = text.token(before).lower();
        boolean himself = word.equals("himself") || word.equals("herself") || word.equals("itself");
        boolean named = word.equals("name") || word.equals("called") || word.equals("named") || himself;
        boolean as = word.equals("as");
        for (int i = words.first(); as && i < before; i++) {
            named |= text.isWord(i, "known") || text.isWord(i, "name");
        }
        return named;
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
     * Quanguo"). Role words may stand before the name ("the checker Emre Korkmaz").
     */
    boolean isApposition(NameMention name) {
        if (!isDescription() || name.titleFirst() <= words.first()) {
            return false;
        }
        int comma = name.titleFirst() - 1;
        while (comma > headEnd
                && text.token(comma).word()
                && !text.token(comma).isCapitalized()
                && !PREPOSITIONS.contains(text.token(comma).lower())
                && !text.token(comma).lower().matches("who|which|whose|that|and")) {
            comma--;
        }
        boolean setOff = !text.token(comma).word()
                && ",\u2014\u2013-".contains(text.token(comma).text());
        boolean afterHead = setOff && comma == headEnd;
        boolean atEnd = setOff && name.end() >= words.end() - 1;
        boolean firstComma = setOff;
        for (int i = headEnd; i < comma; i++) {
            firstComma &= text.token(i).word() && !text.token(i).lower().matches("who|which|whose|that");
        }
        return afterHead || atEnd || firstComma;
    }

    private boolean isBeforeApposition() {
        return headEnd < words.end() && text.token(headEnd).is(",");
    }

    /** The kind of speaker that the head noun names. */
    SourceKind kind() {
        String head = head();
        if (nouns.isDocument(head)) {
            return SourceKind.DOCUMENT;
        }
        if (nouns.isRole(head) || head.equals("one")) {
            return SourceKind.PERSON;
        }
        if (nouns.isGroup(head)) {
            return SourceKind.GROUP;
        }
        if (nouns.isOrganisation(head)) {
            return SourceKind.ORGANISATION;
        }
        if (head.endsWith("s") && !head.endsWith("ss")) {
            return SourceKind.GROUP;
        }
        return PERSON_NOUN.matcher(head).matches() ? SourceKind.PERSON : SourceKind.UNKNOWN;
    }

    /** The description without the word that points back: "minister" of "the minister". */
    String role() {
        int first = start;
        while (first < words.end() - 1 && DEFINITE.contains(text.token(first).lower())) {
            first++;
        }
        return text.words(first, words.end());
    }

    /** The words besides the head noun that tell more, in lower case. */
    Set<String> modifiers() {
        Set<String> modifiers = new LinkedHashSet<>();
        for (int i = start; i < words.end(); i++) {
            String word = NameFinder.withoutPossessive(text.token(i).lower());
            if (i != headEnd - 1 && word.length() > 2 && text.token(i).word() && !DEFINITE.contains(word)) {
                modifiers.add(word);
            }
        }
        return modifiers;
    }

    /** The head without article, such as "World Bank report". */
    String headPhrase() {
        return text.words(start, headEnd);
    }

    TokenSpan words() {
        return words;
    }
}
