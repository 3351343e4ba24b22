package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.AttributedSpeaker;
import io.claimtrail.extraction.AttributedSpeaker.Ambiguous;
import io.claimtrail.extraction.AttributedSpeaker.Resolved;
import io.claimtrail.extraction.AttributedSpeaker.Unnamed;
import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.Text;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What precedes a place in the text: which entities were mentioned how long ago, and who spoke. Candidates for a
 * pronoun get points; if the best one does not lead by a margin, all within the margin are candidates.
 */
final class DiscourseState {

    /**
     * Lead in points that a candidate needs, chosen on development articles with a wrong name counted as five vague
     * ones.
     */
    private static final double MARGIN = 1.6;

    /** Number of sentences before a source in which its referent is looked for. */
    private static final int MAX_SENTENCES_BACK = 6;

    /**
     * Number of sentences before a source in which mentions of organisations are counted; bounds the work for one
     * source.
     */
    private static final int MAX_SENTENCES_COUNTED = 40;

    /** Number of entities remembered for one noun; bounds the work for one source. */
    private static final int MAX_ENTITIES_PER_NOUN = 40;

    /** Number of tokens at the start of a sentence that count as its opening. */
    private static final int OPENING_TOKENS = 4;

    /** Points of the last speaker. */
    private static final double SPOKE_LAST = 2.5;

    /** Points of a mention that opens a sentence. */
    private static final double OPENS_SENTENCE = 1.5;

    /** Points of a mention within a quotation. */
    private static final double IN_QUOTATION = -2.0;

    /** Points for each sentence between a mention and the source. */
    private static final double PER_SENTENCE = -1.0;

    private final Text text;
    private final EntityIndex entities;
    private final SpeakerLexicon lexicon;
    private final Set<String> namedSources;
    private final Map<SourceKind, Spoken> lastOfKind = new EnumMap<>(SourceKind.class);
    private final Map<String, Set<Entity>> speakersByNoun = new HashMap<>();
    private @Nullable Spoken last;

    private record Spoken(Utterance utterance, Entity entity) {}

    /** @param namedSources names that are a source somewhere in the text */
    DiscourseState(Text text, EntityIndex entities, SpeakerLexicon lexicon, Set<String> namedSources) {
        this.text = text;
        this.entities = entities;
        this.lexicon = lexicon;
        this.namedSources = namedSources;
    }

    /** Adds the next utterance of the text. */
    void addUtterance(Utterance utterance, ResolvedSource source) {
        Entity entity = source.entity();
        if (entity == null) {
            return;
        }
        Spoken now = new Spoken(utterance, entity);
        last = now;
        // An entity of unknown kind is more often an organisation than a person.
        lastOfKind.put(entity.kind() == SourceKind.UNKNOWN ? SourceKind.ORGANISATION : entity.kind(), now);
        for (String noun : entity.nouns()) {
            Set<Entity> speakers = speakersByNoun.computeIfAbsent(noun, n -> new LinkedHashSet<>());
            if (speakers.size() < MAX_ENTITIES_PER_NOUN) {
                speakers.add(entity);
            }
        }
    }

    /** The person that "he" or "she" refers to. */
    ResolvedSource resolvePersonalPronoun(String pronoun, Utterance utterance) {
        Map<Entity, Double> points = new LinkedHashMap<>();
        scoreMentions(utterance, points);
        if (last != null && isNear(last, utterance)) {
            Entity entity = last.entity();
            points.put(entity, Math.max(points.getOrDefault(entity, 0.0), 0.0) + lastSpeakerScore(last, utterance));
        }
        points.keySet().removeIf(entity -> !isPerson(entity) || !entity.gender().goesWith(pronoun));
        if (points.keySet().stream().anyMatch(entity -> entity.kind() == SourceKind.PERSON)) {
            points.keySet().removeIf(entity -> entity.kind() != SourceKind.PERSON);
        }
        return best(text.words(utterance.source()), points);
    }

    /** The last speaker is the most probable one, unless a sentence since then is about another person. */
    private double lastSpeakerScore(Spoken spoken, Utterance utterance) {
        int since = spoken.utterance().content().getLast().end();
        boolean anotherTopic = entities.mentionedBetween(since, utterance.first()).entrySet().stream()
                .filter(mention ->
                        opensSentence(mention.getKey()) && !text.quotations().contain(mention.getKey()))
                .flatMap(mention -> mention.getValue().stream())
                .anyMatch(entity -> entity != spoken.entity() && isPerson(entity));
        double distance = PER_SENTENCE
                * Math.max(0, sentencesBetween(spoken.utterance().source().first(), utterance) - 1);
        return (anotherTopic ? 0 : SPOKE_LAST) + distance;
    }

    private boolean opensSentence(int token) {
        return token - text.sentences().get(text.sentenceOf(token)).first() < OPENING_TOKENS;
    }

    private static boolean isPerson(Entity entity) {
        return entity.kind() == SourceKind.PERSON || (entity.kind() == SourceKind.UNKNOWN && entity.hasFullName());
    }

    /** Gives every entity mentioned in the last sentences the points of its best mention. */
    private void scoreMentions(Utterance utterance, Map<Entity, Double> points) {
        int to = utterance.source().first();
        int sentence = text.sentenceOf(to);
        int from =
                text.sentences().get(Math.max(0, sentence - MAX_SENTENCES_BACK)).first();
        for (Map.Entry<Integer, List<Entity>> mention :
                entities.mentionedBetween(from, to).entrySet()) {
            int token = mention.getKey();
            if (utterance.contentContains(token)) {
                continue;
            }
            int mentionSentence = text.sentenceOf(token);
            double score = PER_SENTENCE * (sentence - mentionSentence);
            score += opensSentence(token) ? OPENS_SENTENCE : 0;
            score += text.quotations().contain(token) ? IN_QUOTATION : 0;
            for (Entity entity : mention.getValue()) {
                points.merge(entity, score, Math::max);
            }
        }
    }

    private boolean isNear(Spoken spoken, Utterance utterance) {
        return sentencesBetween(spoken.utterance().first(), utterance) <= MAX_SENTENCES_BACK;
    }

    private int sentencesBetween(int token, Utterance utterance) {
        return text.sentenceOf(utterance.source().first()) - text.sentenceOf(token);
    }

    private ResolvedSource best(String words, Map<Entity, Double> points) {
        List<Map.Entry<Entity, Double>> ranked = points.entrySet().stream()
                .sorted(Map.Entry.<Entity, Double>comparingByValue(Comparator.reverseOrder()))
                .toList();
        if (ranked.isEmpty()) {
            return new ResolvedSource(new Unnamed(words, SourceKind.PERSON, null), null);
        }
        double lead = ranked.getFirst().getValue();
        List<Entity> near = ranked.stream()
                .filter(entry -> lead - entry.getValue() < MARGIN)
                .map(Map.Entry::getKey)
                .toList();
        if (near.size() == 1) {
            return resolved(near.getFirst());
        }
        List<Resolved> candidates =
                near.stream().filter(Entity::isNamed).map(Entity::resolved).toList();
        return candidates.size() > 1
                ? new ResolvedSource(new Ambiguous(words, SourceKind.PERSON, candidates), null)
                : new ResolvedSource(new Unnamed(words, SourceKind.PERSON, null), null);
    }

    private static ResolvedSource resolved(Entity entity) {
        AttributedSpeaker speaker = entity.isNamed()
                ? entity.resolved()
                : new Unnamed(entity.name(), entity.kind(), entity.kind() == SourceKind.PERSON ? entity.name() : null);
        return new ResolvedSource(speaker, entity);
    }

    /** The speaker that "they" refers to: the last group or organisation that spoke. */
    ResolvedSource resolveThey(Utterance utterance) {
        return lastOf(Set.of(SourceKind.GROUP, SourceKind.ORGANISATION), utterance)
                .orElseGet(() -> new ResolvedSource(new Unnamed("they", SourceKind.GROUP, null), null));
    }

    /** The speaker that "it" refers to: the last organisation or document that spoke. */
    ResolvedSource resolveIt(Utterance utterance) {
        return lastOf(Set.of(SourceKind.ORGANISATION, SourceKind.DOCUMENT), utterance)
                .orElseGet(() -> new ResolvedSource(new Unnamed("it", SourceKind.UNKNOWN, null), null));
    }

    private Optional<ResolvedSource> lastOf(Set<SourceKind> kinds, Utterance utterance) {
        return kinds.stream()
                .map(lastOfKind::get)
                .filter(Objects::nonNull)
                .filter(spoken -> isNear(spoken, utterance))
                .max(Comparator.comparingInt(spoken -> spoken.utterance().first()))
                .map(spoken -> resolved(spoken.entity()));
    }

    /** The speaker that "the minister", "the airline" or "the report" refers to, if the text has introduced one. */
    Optional<ResolvedSource> resolveDescription(SourcePhrase phrase, Utterance utterance) {
        String head = phrase.head();
        Set<Entity> known = new LinkedHashSet<>(speakersByNoun.getOrDefault(head, Set.of()));
        entities.describedAs(head).stream()
                .filter(entity -> entity.isIntroducedBefore(utterance.source().first()))
                .forEach(known::add);
        // "The parties" need not be the parties that spoke before.
        known.removeIf(entity -> entity.kind() == SourceKind.GROUP);
        if (!known.isEmpty()) {
            return Optional.of(oneOf(phrase, List.copyOf(known)));
        }
        if (lexicon.words("committee-member").contains(head)) {
            // "MPs" are the committee if the text names exactly one committee and it is a source by its name.
            return entities.onlyOneEndingIn("Committee")
                    .filter(committee -> namedSources.contains(committee.name()))
                    .map(DiscourseState::resolved);
        }
        if (lexicon.words("any-person").contains(head)) {
            return onlyPersonNear(utterance);
        }
        return lexicon.words("any-organisation").contains(head) ? mainOrganisation(utterance) : Optional.empty();
    }

    /** The person that "the striker" refers to: the only one mentioned in this and the two sentences before. */
    private Optional<ResolvedSource> onlyPersonNear(Utterance utterance) {
        int to = utterance.source().first();
        int from = text.sentences().get(Math.max(0, text.sentenceOf(to) - 2)).first();
        List<Entity> people = entities.mentionedBetween(from, to).values().stream()
                .flatMap(List::stream)
                .filter(entity -> entity.kind() == SourceKind.PERSON)
                .distinct()
                .toList();
        return people.size() == 1 ? Optional.of(resolved(people.getFirst())) : Optional.empty();
    }

    private static ResolvedSource oneOf(SourcePhrase phrase, List<Entity> entities) {
        if (entities.size() == 1) {
            return resolved(entities.getFirst());
        }
        List<Resolved> named =
                entities.stream().filter(Entity::isNamed).map(Entity::resolved).toList();
        return named.size() > 1
                ? new ResolvedSource(
                        new Ambiguous(phrase.description(), named.getFirst().kind(), named), null)
                : new ResolvedSource(new Unnamed(phrase.description(), phrase.kind(), null), null);
    }

    /** The organisation mentioned at least twice as often as any other. */
    private Optional<ResolvedSource> mainOrganisation(Utterance utterance) {
        Map<Entity, Integer> counts = new LinkedHashMap<>();
        int sentence = text.sentenceOf(utterance.source().first());
        int from = text.sentences()
                .get(Math.max(0, sentence - MAX_SENTENCES_COUNTED))
                .first();
        entities.mentionedBetween(from, utterance.source().first()).values().stream()
                .filter(list -> list.size() == 1)
                .map(List::getFirst)
                .filter(entity -> entity.kind() == SourceKind.ORGANISATION)
                .forEach(entity -> counts.merge(entity, 1, Integer::sum));
        List<Map.Entry<Entity, Integer>> ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<Entity, Integer>comparingByValue(Comparator.reverseOrder()))
                .toList();
        boolean clear = !ranked.isEmpty()
                && (ranked.size() == 1
                        || ranked.get(0).getValue() >= 2 * ranked.get(1).getValue());
        return clear ? Optional.of(resolved(ranked.getFirst().getKey())) : Optional.empty();
    }
}
