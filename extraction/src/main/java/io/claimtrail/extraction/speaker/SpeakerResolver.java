package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.Speaker;
import io.claimtrail.extraction.Speaker.Ambiguous;
import io.claimtrail.extraction.Speaker.Resolved;
import io.claimtrail.extraction.Speaker.Unnamed;
import io.claimtrail.extraction.SpeakerKind;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells who the sources of one text mean, from all of the text. Sources that speak of themselves ("I") are whoever says
 * the words that hold them; so they are resolved last.
 */
public final class SpeakerResolver {

    private static final Set<String> SELF = Set.of("i", "we", "me", "us");
    private static final Set<String> PERSONAL = Set.of("he", "she");

    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    /** Words after which a noun phrase begins. */
    private static final Set<String> BEFORE_NOUNS = Set.of(
            "the",
            "a",
            "an",
            "by",
            "to",
            "of",
            "from",
            "with",
            "on",
            "in",
            "at",
            "for",
            "and",
            "but",
            "as",
            "is",
            "was",
            "are",
            "were",
            "against",
            "than",
            "like",
            "said",
            "told",
            "called",
            "including");

    private static final int LONGEST_ANTECEDENT = 6;

    private final Text text;
    private final Nouns nouns;
    private final Cast cast;
    private final List<Utterance> utterances;
    private final @Nullable Speaker[] speakers;
    private final @Nullable Evidence[] evidence;
    private final int[] saidBy;
    private final Memory memory;

    private SpeakerResolver(Text text, List<Utterance> utterances) {
        this.text = text;
        this.nouns = new Nouns();
        this.cast = Cast.of(text, nouns, new FirstNames());
        this.utterances = utterances;
        this.speakers = new Speaker[utterances.size()];
        this.evidence = new Evidence[utterances.size()];
        this.saidBy = saidBy(text, utterances);
        this.memory = new Memory(text, cast, namedSources());
    }

    /** The speaker of each utterance, which must come in the order of the text. */
    public static List<Resolution> resolve(Text text, List<Utterance> utterances) {
        return new SpeakerResolver(text, utterances).resolve();
    }

    private List<Resolution> resolve() {
        for (int i = 0; i < speakers.length; i++) {
            Utterance utterance = utterances.get(i);
            if (utterance.hasSource() && !new Phrase(text, nouns, utterance.source()).isPronoun(SELF)) {
                Heard heard = decide(utterance);
                if (!isNested(i)) {
                    memory.hear(utterance, heard);
                }
                speakers[i] = heard.speaker();
                evidence[i] = new Phrase(text, nouns, utterance.source()).evidence(heard.speaker());
            }
        }
        List<Resolution> all = new ArrayList<>();
        Optional<Speaker> before = Optional.empty();
        for (int i = 0; i < speakers.length; i++) {
            Speaker known = speakers[i];
            Speaker speaker = known != null ? known : left(i, before);
            Evidence by = evidence[i] != null
                    ? evidence[i]
                    : utterances.get(i).hasSource() ? Evidence.SELF : Evidence.GOES_ON;
            speakers[i] = speaker;
            all.add(new Resolution(speaker, speaker instanceof Resolved ? by.confidence() : 0));
            before = isNested(i) ? before : Optional.of(speaker);
        }
        return all;
    }

    /** Who speaks where nobody is named: "I" is who says so, and a floating quotation goes on with whoever spoke before. */
    private Speaker left(int i, Optional<Speaker> before) {
        Utterance utterance = utterances.get(i);
        Optional<Speaker> speaker = Optional.empty();
        if (utterance.hasSource()) {
            int outer = saidBy[utterance.source().first()];
            speaker = outer < 0 ? Optional.empty() : Optional.ofNullable(speakers[outer]);
        } else if (utterance.hasCue()) {
            speaker = beside(i);
        } else {
            speaker = before;
        }
        String words = text.words(utterance.source().first(), utterance.source().end());
        return speaker.orElseGet(() -> new Unnamed(words, SpeakerKind.UNKNOWN, null));
    }

    /** "Noting that …, they said": what the subject of the sentence does besides. */
    private Optional<Speaker> beside(int i) {
        Utterance utterance = utterances.get(i);
        if (!text.token(utterance.cue().first()).lower().endsWith("ing")) {
            return Optional.empty();
        }
        int sentence = text.sentenceOf(utterance.cue().first());
        for (int j : new int[] {i + 1, i - 1}) {
            Speaker speaker = j >= 0 && j < speakers.length ? speakers[j] : null;
            if (speaker != null
                    && utterances.get(j).hasSource()
                    && text.sentenceOf(utterances.get(j).source().first()) == sentence) {
                return Optional.of(speaker);
            }
        }
        return Optional.empty();
    }

    private boolean isNested(int i) {
        Utterance inner = utterances.get(i);
        int outer = saidBy[inner.hasCue() ? inner.cue().first() : inner.first()];
        return outer >= 0 && outer != i;
    }

    /** For each token the number of the first utterance whose content holds it, or -1. */
    private static int[] saidBy(Text text, List<Utterance> utterances) {
        int[] saidBy = new int[text.size() + 1];
        Arrays.fill(saidBy, -1);
        for (int i = 0; i < utterances.size(); i++) {
            for (Sentence stretch : utterances.get(i).content()) {
                for (int token = stretch.first(); token < stretch.end(); token++) {
                    saidBy[token] = saidBy[token] < 0 ? i : saidBy[token];
                }
            }
        }
        return saidBy;
    }

    private Heard decide(Utterance utterance) {
        Phrase phrase = new Phrase(text, nouns, antecedent(utterance.source()));
        if (phrase.isPronoun(PERSONAL)) {
            return memory.personal(phrase.firstLower(), utterance);
        }
        if (phrase.isPronoun(Set.of("they"))) {
            return memory.several(utterance);
        }
        if (phrase.isPronoun(Set.of("it"))) {
            return memory.thing(utterance);
        }
        List<Name> within = List.copyOf(cast.namesIn(utterance.source()));
        Optional<Name> name = phrase.name(within);
        boolean joined = within.size() > 1 && name.isPresent() && isJoined(within);
        return joined || name.isEmpty() ? described(phrase, utterance) : named(phrase, name.get());
    }

    /** What "who" and "which" stand for: the words before them, as far back as a noun phrase may reach. */
    private Sentence antecedent(Sentence source) {
        boolean relative = source.end() - source.first() == 1
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
                && end - first < LONGEST_ANTECEDENT
                && text.token(first - 1).word()
                && !BEFORE_NOUNS.contains(text.token(first - 1).lower())) {
            first--;
        }
        return first < end ? new Sentence(first, end) : source;
    }

    /** "TCI and Atticus" are two. */
    private boolean isJoined(List<Name> names) {
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

    private Set<String> namedSources() {
        Set<String> named = new HashSet<>();
        for (Utterance utterance : utterances) {
            cast.namesIn(utterance.source()).forEach(name -> named.add(name.text()));
        }
        return named;
    }

    private Heard named(Phrase phrase, Name name) {
        List<Entity> meant = introduced(cast.called(name), name.first());
        if (meant.size() > 1) {
            List<Resolved> candidates = meant.stream().map(Entity::resolved).toList();
            return new Heard(
                    new Ambiguous(
                            text.words(phrase.words().first(), phrase.words().end()),
                            candidates.getFirst().kind(),
                            candidates),
                    null);
        }
        Entity entity = meant.isEmpty()
                ? new Entity(
                        name.text(), name.isTitled() ? SpeakerKind.PERSON : SpeakerKind.UNKNOWN, name.first(), true)
                : meant.getFirst();
        if (entity.kind() != SpeakerKind.ORGANISATION) {
            phrase.roleBefore(name).ifPresent(role -> {
                entity.is(SpeakerKind.PERSON);
                entity.hasRole(role);
            });
        }
        if (entity.kind() == SpeakerKind.UNKNOWN && phrase.isDefinite()) {
            entity.is(SpeakerKind.ORGANISATION);
        }
        return new Heard(entity.resolved(), entity);
    }

    /** Of several who bear the name, those whom the text has introduced before. */
    private List<Entity> introduced(List<Entity> meant, int before) {
        List<Entity> known = meant.stream()
                .filter(entity -> entity.isIntroducedBefore(before))
                .toList();
        return meant.size() < 2 || known.isEmpty() ? meant : known;
    }

    private Heard described(Phrase phrase, Utterance utterance) {
        Optional<Heard> known =
                phrase.isDefinite() || phrase.isBare() ? memory.described(phrase, utterance) : Optional.empty();
        return known.orElseGet(() -> {
            SpeakerKind kind = phrase.kind();
            Entity entity = new Entity(phrase.description(), kind, utterance.first(), false);
            entity.isCalled(phrase.headPhrase());
            if (nouns.isFemale(phrase.head()) || nouns.isMale(phrase.head())) {
                entity.goesBy(nouns.isFemale(phrase.head()) ? Gender.SHE : Gender.HE);
            }
            return new Heard(
                    new Unnamed(phrase.description(), kind, kind == SpeakerKind.PERSON ? phrase.description() : null),
                    entity);
        });
    }
}
