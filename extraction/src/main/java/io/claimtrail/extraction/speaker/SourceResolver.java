package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.AttributedSpeaker.Ambiguous;
import io.claimtrail.extraction.AttributedSpeaker.Resolved;
import io.claimtrail.extraction.AttributedSpeaker.Unnamed;
import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves one source at a time: a name, a pronoun, a description, or a relative pronoun with its antecedent. */
final class SourceResolver {

    private static final Set<String> PERSONAL = Set.of("he", "she");
    private static final Set<String> THEY = Set.of("they");
    private static final Set<String> IT = Set.of("it");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");

    /** Number of tokens before a relative pronoun that may belong to its antecedent. */
    private static final int MAX_ANTECEDENT_TOKENS = 6;

    private final Text text;
    private final SpeakerLexicon lexicon;
    private final Set<String> beforeNounPhrases;
    private final EntityIndex entities;
    private final DiscourseState discourse;

    SourceResolver(Text text, SpeakerLexicon lexicon, EntityIndex entities, DiscourseState discourse) {
        this.text = text;
        this.lexicon = lexicon;
        this.beforeNounPhrases = lexicon.words("before-noun-phrase");
        this.entities = entities;
        this.discourse = discourse;
    }

    /** The speaker that the source of {@code utterance} means; it must have one. */
    ResolvedSource resolve(Utterance utterance) {
        SourcePhrase phrase = new SourcePhrase(text, lexicon, antecedent(utterance.source()));
        if (phrase.isPronoun(PERSONAL)) {
            return discourse.resolvePersonalPronoun(phrase.firstLower(), utterance);
        }
        if (phrase.isPronoun(THEY)) {
            return discourse.resolveThey(utterance);
        }
        if (phrase.isPronoun(IT)) {
            return discourse.resolveIt(utterance);
        }
        List<NameMention> within = List.copyOf(entities.namesIn(utterance.source()));
        Optional<NameMention> name = phrase.name(within);
        boolean joined = within.size() > 1 && name.isPresent() && areJoined(within);
        return joined || name.isEmpty() ? resolveDescription(phrase, utterance) : resolveName(phrase, name.get());
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

    private ResolvedSource resolveName(SourcePhrase phrase, NameMention name) {
        List<Entity> meant = introducedFirst(entities.namedBy(name), name.first());
        if (meant.size() > 1) {
            List<Resolved> candidates = meant.stream().map(Entity::resolved).toList();
            return new ResolvedSource(
                    new Ambiguous(
                            text.words(phrase.words()), candidates.getFirst().kind(), candidates),
                    null);
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
        return new ResolvedSource(entity.resolved(), entity);
    }

    /** Returns the namesakes that the text names before token {@code before}, or all if it names none of them. */
    private static List<Entity> introducedFirst(List<Entity> namesakes, int before) {
        List<Entity> introduced = namesakes.stream()
                .filter(entity -> entity.isIntroducedBefore(before))
                .toList();
        return namesakes.size() < 2 || introduced.isEmpty() ? namesakes : introduced;
    }

    private ResolvedSource resolveDescription(SourcePhrase phrase, Utterance utterance) {
        Optional<ResolvedSource> known = phrase.isDefinite() || phrase.isBare()
                ? discourse.resolveDescription(phrase, utterance)
                : Optional.empty();
        return known.orElseGet(() -> {
            SourceKind kind = phrase.kind();
            Entity entity = new Entity(phrase.description(), kind, utterance.first(), false);
            entity.addNoun(phrase.headPhrase());
            entity.addGender(lexicon.nouns().genderOf(phrase.head()));
            String role = kind == SourceKind.PERSON ? phrase.description() : null;
            return new ResolvedSource(new Unnamed(phrase.description(), kind, role), entity);
        });
    }
}
