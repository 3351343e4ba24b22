package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.Speaker;
import io.claimtrail.extraction.Speaker.Ambiguous;
import io.claimtrail.extraction.Speaker.Resolved;
import io.claimtrail.extraction.Speaker.Unnamed;
import io.claimtrail.extraction.SpeakerKind;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Resolves the sources of one text, in their order: what a pronoun means depends on who spoke before. */
public final class SpeakerResolver {

    private static final int SENTENCES_BACK = 3;
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "another", "one", "some", "several");

    private final Text text;
    private final Nouns nouns;
    private final Cast cast;
    private final NameFinder names;
    private Optional<Spoken> lastPerson = Optional.empty();
    private Optional<Speaker> lastGroup = Optional.empty();
    private Optional<Speaker> lastOrganisation = Optional.empty();

    private record Spoken(Speaker speaker, int sentence) {}

    public SpeakerResolver(Text text) {
        this.text = text;
        this.nouns = new Nouns();
        this.cast = Cast.of(text, nouns);
        this.names = new NameFinder(text);
    }

    /**
     * Who {@code source} means; call it in the order of the text.
     *
     * @param sentence number of the sentence that holds it
     */
    public Speaker resolve(Sentence source, int sentence) {
        Speaker speaker = decide(source, sentence);
        remember(speaker, sentence);
        return speaker;
    }

    private Speaker decide(Sentence source, int sentence) {
        String words = text.words(source.first(), source.end());
        String first = text.token(source.first()).lower();
        boolean single = source.end() - source.first() == 1;
        if (single && (first.equals("he") || first.equals("she"))) {
            return pronoun(first, words, source, sentence);
        }
        if (single && first.equals("they")) {
            return lastGroup.orElseGet(() -> new Unnamed(words, SpeakerKind.GROUP, null));
        }
        if (single && first.equals("it")) {
            return lastOrganisation.orElseGet(() -> new Unnamed(words, SpeakerKind.UNKNOWN, null));
        }
        return described(source).orElseGet(() -> named(source, words));
    }

    private Speaker pronoun(String pronoun, String words, Sentence source, int sentence) {
        List<Person> candidates = mentionedSince(sentence - SENTENCES_BACK, source, pronoun);
        if (candidates.isEmpty()) {
            return lastPerson
                    .map(Spoken::speaker)
                    .filter(speaker -> mayBe(speaker, pronoun))
                    .orElseGet(() -> new Unnamed(words, SpeakerKind.PERSON, null));
        }
        // Of several, the one who spoke in the sentence before goes on, where that names nobody else.
        boolean alone = mentionedSince(sentence - 1, source, pronoun).size() <= 1;
        Optional<Speaker> goesOn = lastPerson
                .filter(spoken -> alone && spoken.sentence() >= sentence - 1)
                .map(Spoken::speaker)
                .filter(speaker -> isAmong(speaker, candidates));
        return goesOn.orElseGet(() -> oneOf(words, candidates));
    }

    private List<Person> mentionedSince(int sentence, Sentence source, String pronoun) {
        int from = text.sentences().get(Math.max(0, sentence)).first();
        return cast.mentionedBetween(from, source.first()).stream()
                .filter(person -> person.mayBe(pronoun))
                .toList();
    }

    private boolean mayBe(Speaker speaker, String pronoun) {
        return speaker instanceof Resolved resolved
                && cast.named(resolved.name())
                        .map(person -> person.mayBe(pronoun))
                        .orElse(true);
    }

    private static boolean isAmong(Speaker speaker, List<Person> people) {
        return speaker instanceof Resolved resolved
                && people.stream().anyMatch(person -> person.name().equals(resolved.name()));
    }

    private static Speaker oneOf(String words, List<Person> people) {
        List<Resolved> resolved = people.stream()
                .map(person -> new Resolved(
                        person.name(), SpeakerKind.PERSON, person.role().orElse(null)))
                .toList();
        return resolved.size() == 1 ? resolved.getFirst() : new Ambiguous(words, SpeakerKind.PERSON, resolved);
    }

    /** A source without a name of its own: "officials", "a spokesman for the bank", "the report". */
    private Optional<Speaker> described(Sentence source) {
        int head = head(source);
        String noun = text.token(head).lower();
        boolean named = text.token(head).isCapitalized() && head > source.first();
        boolean isName = names.at(source.first(), source.end())
                .filter(name -> name.end() == source.end())
                .isPresent();
        String words = withoutArticle(source);
        if (named || (isName && !isPlainNoun(source, noun))) {
            return Optional.empty();
        }
        if (nouns.isDocument(noun)) {
            return Optional.of(new Unnamed(words, SpeakerKind.DOCUMENT, null));
        }
        if (nouns.isRole(noun) && nameWithin(source).isEmpty()) {
            return Optional.of(new Unnamed(words, SpeakerKind.PERSON, words));
        }
        if (nouns.isOrganisation(noun) && nameWithin(source).isEmpty()) {
            return Optional.of(new Unnamed(words, SpeakerKind.ORGANISATION, null));
        }
        boolean plural = nouns.isGroup(noun) || (noun.endsWith("s") && !noun.endsWith("ss"));
        return plural && !nouns.isRole(noun)
                ? Optional.of(new Unnamed(words, SpeakerKind.GROUP, null))
                : Optional.empty();
    }

    /** "Residents", "Teachers": capital only because the sentence begins with it. */
    private boolean isPlainNoun(Sentence source, String noun) {
        return source.end() - source.first() == 1
                && (nouns.isGroup(noun)
                        || (noun.endsWith("s") && !noun.endsWith("'s") && isSentenceStart(source.first())))
                && cast.called(text.token(source.first()).text()).isEmpty();
    }

    private boolean isSentenceStart(int token) {
        return token == 0 || !text.token(token - 1).word();
    }

    /** The noun that the phrase is about: the last word before the first preposition. */
    private int head(Sentence source) {
        int i = source.first();
        while (i + 1 < source.end()
                && text.token(i + 1).word()
                && !Set.of("of", "for", "from", "at", "in", "with", "on", "by", "to", "and", "including")
                        .contains(text.token(i + 1).lower())) {
            i++;
        }
        boolean joined = i + 2 < source.end() && text.isWord(i + 1, "and");
        return joined && nouns.isGroup(text.token(i + 2).text()) ? i + 2 : i;
    }

    private Speaker named(Sentence source, String words) {
        Optional<NameFinder.Name> name = nameWithin(source);
        if (name.isEmpty()) {
            return new Unnamed(withoutArticle(source), SpeakerKind.UNKNOWN, null);
        }
        TitledName titled = TitledName.of(name.get().text(), nouns);
        if (titled.isOrganisation() || titled.name().isEmpty()) {
            String called = titled.name().isEmpty() ? name.get().text() : titled.name();
            return titled.name().isEmpty()
                    ? new Unnamed(withoutArticle(source), SpeakerKind.PERSON, withoutArticle(source))
                    : new Resolved(called, SpeakerKind.ORGANISATION, null);
        }
        List<Person> called = cast.called(titled.name());
        if (!called.isEmpty()) {
            return oneOf(words, called);
        }
        boolean person =
                titled.role().isPresent() || !titled.name().equals(name.get().text());
        boolean definite =
                Set.of("the", "its").contains(text.token(source.first()).lower());
        return new Resolved(
                titled.name(),
                person ? SpeakerKind.PERSON : definite ? SpeakerKind.ORGANISATION : SpeakerKind.UNKNOWN,
                titled.role().orElse(null));
    }

    /** The name that the phrase is about: its first, unless that only says whose or where somebody is. */
    private Optional<NameFinder.Name> nameWithin(Sentence source) {
        Optional<NameFinder.Name> first = Optional.empty();
        for (int i = source.first(); i < source.end(); i++) {
            Optional<NameFinder.Name> name = names.at(i, source.end());
            if (name.isPresent()) {
                boolean full = cast.named(
                                TitledName.of(name.get().text(), nouns).name())
                        .isPresent();
                if (full) {
                    return name;
                }
                first = first.isPresent() ? first : name;
                i = name.get().end() - 1;
            }
        }
        return first;
    }

    private String withoutArticle(Sentence source) {
        int first = source.first();
        while (first < source.end() - 1 && ARTICLES.contains(text.token(first).lower())) {
            first++;
        }
        String words = text.words(first, source.end());
        boolean sentenceCase = !text.token(first).isAllCaps()
                && nameWithin(new Sentence(first, first + 1)).isEmpty();
        return sentenceCase ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    }

    private void remember(Speaker speaker, int sentence) {
        SpeakerKind kind = switch (speaker) {
            case Resolved resolved -> resolved.kind();
            case Ambiguous ambiguous -> ambiguous.kind();
            case Unnamed unnamed -> unnamed.kind();
        };
        switch (kind) {
            case PERSON, UNKNOWN -> lastPerson = Optional.of(new Spoken(speaker, sentence));
            case GROUP -> lastGroup = Optional.of(speaker);
            case ORGANISATION -> lastOrganisation = Optional.of(speaker);
            case DOCUMENT -> {}
        }
    }

    /** The speaker of an attribution that names none: whoever spoke last. */
    public Speaker whoSpokeLast() {
        return lastPerson.map(Spoken::speaker).orElseGet(() -> new Unnamed("", SpeakerKind.UNKNOWN, null));
    }
}
