package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.Speaker;
import io.claimtrail.extraction.Speaker.Ambiguous;
import io.claimtrail.extraction.Speaker.Resolved;
import io.claimtrail.extraction.Speaker.Unnamed;
import io.claimtrail.extraction.SpeakerKind;
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

/**
 * What a reader has in mind at a place in the text: who was mentioned how long ago, and who spoke. Candidates for a
 * pronoun get points that a reader can check; where the best leads the next by less than a margin, both are candidates.
 */
final class Memory {

    /** Lead in points below which nobody is chosen; chosen on development articles where a wrong name costs five vague ones. */
    private static final double MARGIN = 1.6;

    private static final int SENTENCES_BACK = 6;
    /** No more sentences or candidates than these are looked at, so that the work for one source is bounded. */
    private static final int MANY = 40;

    private static final double SPOKE_LAST = 2.5;
    private static final double OPENS_SENTENCE = 1.5;
    private static final double IN_QUOTATION = -2.0;
    private static final double A_SENTENCE_AGO = -1.0;
    private static final Set<String> ANY_ORGANISATION = Set.of(
            "company",
            "firm",
            "group",
            "airline",
            "bank",
            "club",
            "agency",
            "organisation",
            "organization",
            "party",
            "carrier",
            "retailer",
            "maker",
            "giant",
            "corporation",
            "institution",
            "body",
            "union",
            "charity",
            "fund");

    /** What a text may call somebody whom it has just named, for variety. */
    private static final Set<String> ANY_PERSON = Set.of(
            "striker",
            "midfielder",
            "defender",
            "goalkeeper",
            "forward",
            "winger",
            "player",
            "star",
            "singer",
            "actor",
            "actress",
            "author",
            "veteran",
            "novelist",
            "playwright",
            "filmmaker",
            "musician",
            "runner",
            "athlete",
            "champion");

    /** What the members of a committee are called. */
    private static final Set<String> MEMBERS = Set.of("mps", "peers", "senators", "lawmakers");

    private final Text text;
    private final Cast cast;
    private final Set<String> speakers;
    private final Map<SpeakerKind, Spoken> lastOfKind = new EnumMap<>(SpeakerKind.class);
    private final Map<String, Set<Entity>> spokeAs = new HashMap<>();
    private Optional<Spoken> last = Optional.empty();

    private record Spoken(Utterance utterance, Entity entity) {}

    /** @param speakers names that stand as a source somewhere in the text */
    Memory(Text text, Cast cast, Set<String> speakers) {
        this.text = text;
        this.speakers = speakers;
        this.cast = cast;
    }

    void hear(Utterance utterance, Heard heard) {
        if (heard.entity() == null) {
            return;
        }
        Spoken now = new Spoken(utterance, heard.entity());
        last = Optional.of(now);
        // What is neither known as a person nor as a thing is more often a thing.
        SpeakerKind kind = heard.entity().kind();
        lastOfKind.put(kind == SpeakerKind.UNKNOWN ? SpeakerKind.ORGANISATION : kind, now);
        for (String noun : heard.entity().nouns()) {
            Set<Entity> spoke = spokeAs.computeIfAbsent(noun, n -> new LinkedHashSet<>());
            if (spoke.size() < MANY) {
                spoke.add(heard.entity());
            }
        }
    }

    /** Whom "he" or "she" means. */
    Heard personal(String pronoun, Utterance utterance) {
        Map<Entity, Double> points = new LinkedHashMap<>();
        mentions(utterance, points);
        lastSpoken(utterance).ifPresent(spoken -> raise(points, spoken.entity(), worthOf(spoken, utterance)));
        points.keySet().removeIf(entity -> !isPerson(entity) || !entity.gender().goesWith(pronoun));
        if (points.keySet().stream().anyMatch(entity -> entity.kind() == SpeakerKind.PERSON)) {
            points.keySet().removeIf(entity -> entity.kind() != SpeakerKind.PERSON);
        }
        return best(text.words(utterance.source().first(), utterance.source().end()), points);
    }

    /** Who spoke last is the likeliest, unless a sentence since then is about somebody else. */
    private double worthOf(Spoken spoken, Utterance utterance) {
        int since = spoken.utterance().content().getLast().end();
        boolean anotherTopic = cast.mentionedBetween(since, utterance.first()).entrySet().stream()
                .filter(mention ->
                        opensSentence(mention.getKey()) && !text.quotes().hold(mention.getKey()))
                .flatMap(mention -> mention.getValue().stream())
                .anyMatch(entity -> entity != spoken.entity() && isPerson(entity));
        double distance = A_SENTENCE_AGO
                * Math.max(0, sentencesBetween(spoken.utterance().source().first(), utterance) - 1);
        return (anotherTopic ? 0 : SPOKE_LAST) + distance;
    }

    private boolean opensSentence(int token) {
        return token - text.sentences().get(text.sentenceOf(token)).first() < 4;
    }

    private static boolean isPerson(Entity entity) {
        return entity.kind() == SpeakerKind.PERSON
                || (entity.kind() == SpeakerKind.UNKNOWN && entity.name().indexOf(' ') > 0);
    }

    /** Everybody mentioned not too long ago, each at the best mention. */
    private void mentions(Utterance utterance, Map<Entity, Double> points) {
        int to = utterance.source().first();
        int sentence = text.sentenceOf(to);
        int from = text.sentences().get(Math.max(0, sentence - SENTENCES_BACK)).first();
        for (Map.Entry<Integer, List<Entity>> mention :
                cast.mentionedBetween(from, to).entrySet()) {
            int token = mention.getKey();
            if (utterance.says(token)) {
                continue;
            }
            int mentionSentence = text.sentenceOf(token);
            double worth = A_SENTENCE_AGO * (sentence - mentionSentence);
            worth += opensSentence(token) ? OPENS_SENTENCE : 0;
            worth += text.quotes().hold(token) ? IN_QUOTATION : 0;
            for (Entity entity : mention.getValue()) {
                points.merge(entity, worth, Math::max);
            }
        }
    }

    private static void raise(Map<Entity, Double> points, Entity entity, double by) {
        points.put(entity, Math.max(points.getOrDefault(entity, 0.0), 0.0) + by);
    }

    private Optional<Spoken> lastSpoken(Utterance utterance) {
        return last.filter(spoken -> sentencesBetween(spoken.utterance().first(), utterance) <= SENTENCES_BACK);
    }

    private int sentencesBetween(int token, Utterance utterance) {
        return text.sentenceOf(utterance.source().first()) - text.sentenceOf(token);
    }

    private Heard best(String words, Map<Entity, Double> points) {
        List<Map.Entry<Entity, Double>> ranked = points.entrySet().stream()
                .sorted(Map.Entry.<Entity, Double>comparingByValue(Comparator.reverseOrder()))
                .toList();
        if (ranked.isEmpty()) {
            return new Heard(new Unnamed(words, SpeakerKind.PERSON, null), null);
        }
        double lead = ranked.getFirst().getValue();
        List<Entity> near = ranked.stream()
                .filter(entry -> lead - entry.getValue() < MARGIN)
                .map(Map.Entry::getKey)
                .toList();
        if (near.size() == 1) {
            return heard(near.getFirst());
        }
        List<Resolved> candidates =
                near.stream().filter(Entity::isNamed).map(Entity::resolved).toList();
        return candidates.size() > 1
                ? new Heard(new Ambiguous(words, SpeakerKind.PERSON, candidates), null)
                : new Heard(new Unnamed(words, SpeakerKind.PERSON, null), null);
    }

    private static Heard heard(Entity entity) {
        Speaker speaker = entity.isNamed()
                ? entity.resolved()
                : new Unnamed(entity.name(), entity.kind(), entity.kind() == SpeakerKind.PERSON ? entity.name() : null);
        return new Heard(speaker, entity);
    }

    /** Whom "they" means: the last that spoke and may be several. */
    Heard several(Utterance utterance) {
        return lastOf(Set.of(SpeakerKind.GROUP, SpeakerKind.ORGANISATION), utterance)
                .orElseGet(() -> new Heard(new Unnamed("they", SpeakerKind.GROUP, null), null));
    }

    /** What "it" means: the last organisation or document that spoke, or the organisation last mentioned. */
    Heard thing(Utterance utterance) {
        return lastOf(Set.of(SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT), utterance)
                .orElseGet(() -> new Heard(new Unnamed("it", SpeakerKind.UNKNOWN, null), null));
    }

    private Optional<Heard> lastOf(Set<SpeakerKind> kinds, Utterance utterance) {
        return kinds.stream()
                .map(lastOfKind::get)
                .filter(Objects::nonNull)
                .filter(s -> sentencesBetween(s.utterance().first(), utterance) <= SENTENCES_BACK)
                .max(Comparator.comparingInt(s -> s.utterance().first()))
                .map(s -> heard(s.entity()));
    }

    /** Whom "the minister", "the airline" or "the report" means. */
    Optional<Heard> described(Phrase phrase, Utterance utterance) {
        String head = phrase.head();
        Set<Entity> known = new LinkedHashSet<>(spokeAs.getOrDefault(head, Set.of()));
        cast.describedAs(head).stream()
                .filter(entity -> entity.isIntroducedBefore(utterance.source().first()))
                .forEach(known::add);
        // Groups come and go: "the parties" need not be those who spoke before.
        known.removeIf(entity -> entity.kind() == SpeakerKind.GROUP);
        if (!known.isEmpty()) {
            return Optional.of(oneOf(phrase, List.copyOf(known)));
        }
        if (MEMBERS.contains(head)) {
            // "MPs" are the committee, where one speaks by its name in the same text and no other is named.
            return cast.onlyOneEndingIn("Committee")
                    .filter(committee -> speakers.contains(committee.name()))
                    .map(Memory::heard);
        }
        if (ANY_PERSON.contains(head)) {
            return onlyPersonNear(utterance);
        }
        return ANY_ORGANISATION.contains(head) ? mainOrganisation(utterance) : Optional.empty();
    }

    /** "the striker" is whoever the last sentences are about, if that is just one. */
    private Optional<Heard> onlyPersonNear(Utterance utterance) {
        int to = utterance.source().first();
        int from = text.sentences().get(Math.max(0, text.sentenceOf(to) - 2)).first();
        List<Entity> people = cast.mentionedBetween(from, to).values().stream()
                .flatMap(List::stream)
                .filter(entity -> entity.kind() == SpeakerKind.PERSON)
                .distinct()
                .toList();
        return people.size() == 1 ? Optional.of(heard(people.getFirst())) : Optional.empty();
    }

    private static Heard oneOf(Phrase phrase, List<Entity> entities) {
        if (entities.size() == 1) {
            return heard(entities.getFirst());
        }
        List<Resolved> named =
                entities.stream().filter(Entity::isNamed).map(Entity::resolved).toList();
        return named.size() > 1
                ? new Heard(new Ambiguous(phrase.description(), named.getFirst().kind(), named), null)
                : new Heard(new Unnamed(phrase.description(), phrase.kind(), null), null);
    }

    /** The organisation that the text is about, if it speaks of one much more than of any other. */
    private Optional<Heard> mainOrganisation(Utterance utterance) {
        Map<Entity, Integer> counts = new LinkedHashMap<>();
        int sentence = text.sentenceOf(utterance.source().first());
        int from = text.sentences().get(Math.max(0, sentence - MANY)).first();
        cast.mentionedBetween(from, utterance.source().first()).values().stream()
                .filter(list -> list.size() == 1)
                .map(List::getFirst)
                .filter(entity -> entity.kind() == SpeakerKind.ORGANISATION)
                .forEach(entity -> counts.merge(entity, 1, Integer::sum));
        List<Map.Entry<Entity, Integer>> ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<Entity, Integer>comparingByValue(Comparator.reverseOrder()))
                .toList();
        boolean clear = !ranked.isEmpty()
                && (ranked.size() == 1
                        || ranked.get(0).getValue() >= 2 * ranked.get(1).getValue());
        return clear ? Optional.of(heard(ranked.getFirst().getKey())) : Optional.empty();
    }
}
