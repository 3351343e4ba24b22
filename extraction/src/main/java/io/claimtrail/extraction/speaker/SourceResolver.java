package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.AttributedSpeaker.Unnamed;
import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Resolves one source at a time: a name, a pronoun, a description, or a relative pronoun with its antecedent. */
final class SourceResolver {

    private static final Map<String, String> PRONOUNS = Map.ofEntries(
            Map.entry("he", "he"),
            Map.entry("him", "he"),
            Map.entry("his", "he"),
            Map.entry("himself", "he"),
            Map.entry("she", "she"),
            Map.entry("her", "she"),
            Map.entry("hers", "she"),
            Map.entry("herself", "she"),
            Map.entry("they", "they"),
            Map.entry("them", "they"),
            Map.entry("their", "they"),
            Map.entry("it", "it"),
            Map.entry("its", "it"));
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");

    /** Confidence in a name that the source itself gives. */
    private static final double NAMED = 0.98;

    /** Number of tokens before a relative pronoun that may belong to its antecedent. */
    private static final int MAX_ANTECEDENT_TOKENS = 6;

    /** Number of tokens of titles before a name in an apposition. */
    private static final int MAX_TITLE_TOKENS = 5;

    /** Number of tokens in brackets between a name and a relative pronoun. */
    private static final int MAX_BRACKET_TOKENS = 10;

    private final Text text;
    private final SpeakerLexicon lexicon;
    private final Set<String> beforeNounPhrases;
    private final EntityIndex entities;
    private final Antecedents antecedents;

    SourceResolver(Text text, SpeakerLexicon lexicon, EntityIndex entities, Antecedents antecedents) {
        this.text = text;
        this.lexicon = lexicon;
        this.beforeNounPhrases = lexicon.words("before-noun-phrase");
        this.entities = entities;
        this.antecedents = antecedents;
    }

    /** The speaker that the source of {@code utterance}, number {@code i}, means; it must have one. */
    ResolvedSource resolve(int i, Utterance utterance) {
        SourcePhrase phrase = new SourcePhrase(text, lexicon, antecedent(utterance.source()));
        String pronoun = phrase.isBare() ? PRONOUNS.get(phrase.firstLower()) : null;
        if (pronoun != null) {
            SourceHead head = switch (pronoun) {
                case "they" -> SourceHead.THEY;
                case "it" -> SourceHead.IT;
                default -> SourceHead.HE_SHE;
            };
            return antecedents.pronoun(i, head, pronoun);
        }
        List<NameMention> within = List.copyOf(entities.namesIn(phrase.words()));
        Optional<NameMention> name = phrase.name(within).filter(found -> !phrase.isNounWithArticle(found));
        Optional<NameMention> following = name.isEmpty() ? appositionAfter(phrase) : Optional.empty();
        if (following.isPresent()) {
            TokenSpan whole =
                    new TokenSpan(phrase.words().first(), following.get().end());
            return resolveName(i, new SourcePhrase(text, lexicon, whole), following.get());
        }
        boolean joined = within.size() > 1 && name.isPresent() && !phrase.isApposition(name.get()) && areJoined(within);
        return joined || name.isEmpty() ? resolveDescription(i, phrase, utterance) : resolveName(i, phrase, name.get());
    }

    /** The name right behind a description of one person or organisation: "its author, Ana Ruiz," after "its author". */
    private Optional<NameMention> appositionAfter(SourcePhrase phrase) {
        int end = phrase.words().end();
        int first = text.token(end - 1).is(",") ? end : end + 1;
        boolean open = first + 1 < text.size()
                && text.token(first - 1).is(",")
                && phrase.isDescription()
                && phrase.kind() != SourceKind.GROUP
                && text.sentenceOf(first) == text.sentenceOf(end - 1);
        return !open
                ? Optional.empty()
                : entities.namesIn(new TokenSpan(first, Math.min(first + MAX_TITLE_TOKENS, text.size()))).stream()
                        .findFirst()
                        .filter(name -> name.titleFirst() == first
                                && name.likelihood(WordClass.PLACE) < name.likelihood(WordClass.PERSON)
                                && name.end() < text.size()
                                && (text.token(name.end()).is(",") || end == first));
    }

    /** The noun phrase that "who" or "which" refers to: the words before it. Other sources stay as they are. */
    private TokenSpan antecedent(TokenSpan source) {
        boolean relative = source.length() == 1
                && RELATIVE.contains(text.token(source.first()).lower())
                && source.first() > 0;
        if (!relative) {
            return source;
        }
        int end = source.first();
        if (text.token(end - 1).is(",")) {
            end--;
        }
        // "Barnaby Tsang (Con, Dull Valley), who"
        if (end > 1 && text.token(end - 1).is(")")) {
            int open = end - 2;
            while (open > 0
                    && end - open < MAX_BRACKET_TOKENS
                    && !text.token(open).is("(")) {
                open--;
            }
            end = open > 0 && text.token(open).is("(") ? open : end;
        }
        int first = end;
        while (first > 0
                && end - first < MAX_ANTECEDENT_TOKENS
                && text.token(first - 1).word()
                && !beforeNounPhrases.contains(text.token(first - 1).lower())) {
            first--;
        }
        return first < end ? new TokenSpan(first, end) : source;
    }

    /** Whether "and" joins two of the names: "TCI and Atticus" are two speakers. */
    private boolean areJoined(List<NameMention> names) {
        for (int i = 1; i < names.size(); i++) {
            int between = names.get(i - 1).end();
            int next = names.get(i).titleFirst();
            boolean close = next - between == 1 || (next - between == 2 && text.isWord(between + 1, "the"));
            if (close && text.isWord(between, "and")) {
                return true;
            }
        }
        return false;
    }

    private ResolvedSource resolveName(int i, SourcePhrase phrase, NameMention name) {
        List<Entity> meant = introducedFirst(entities.namedBy(name), name.first());
        if (meant.size() > 1) {
            return antecedents.namesake(i, meant);
        }
        Entity entity = meant.isEmpty()
                ? new Entity(name.text(), name.isTitled() ? SourceKind.PERSON : SourceKind.UNKNOWN, name.first(), true)
                : meant.getFirst();
        if (entity.kind() != SourceKind.ORGANISATION) {
            phrase.roleBefore(name).ifPresent(role -> {
                entity.addKind(SourceKind.PERSON);
                entity.addRole(role);
            });
        }
        if (phrase.isDefinite()) {
            entity.addKind(SourceKind.ORGANISATION);
        }
        return new ResolvedSource(entity.resolved(), entity, NAMED);
    }

    /** Returns the namesakes that the text names before token {@code before}, or all if it names none of them. */
    private static List<Entity> introducedFirst(List<Entity> namesakes, int before) {
        List<Entity> introduced = namesakes.stream()
                .filter(entity -> entity.isIntroducedBefore(before))
                .toList();
        return namesakes.size() < 2 || introduced.isEmpty() ? namesakes : introduced;
    }

    private ResolvedSource resolveDescription(int i, SourcePhrase phrase, Utterance utterance) {
        // A label such as "THE WITNESS:" repeats, and so would a wrong name.
        if (phrase.mayPointBack() && utterance.hasCue()) {
            ResolvedSource known = antecedents.description(i, phrase);
            boolean described = known.entity() != null && known.confidence() >= antecedents.thresholdOfDescriptions();
            if (described) {
                Objects.requireNonNull(known.entity()).addRole(phrase.role());
                return known;
            }
        }
        SourceKind kind = phrase.kind();
        Entity entity =
                new Entity(phrase.description(), kind, utterance.source().first(), false);
        entity.addNoun(phrase.headPhrase());
        entity.addGender(lexicon.nouns().genderOf(phrase.head()));
        String role = kind == SourceKind.PERSON ? phrase.description() : null;
        return new ResolvedSource(new Unnamed(phrase.description(), kind, role), entity, 0);
    }
}
