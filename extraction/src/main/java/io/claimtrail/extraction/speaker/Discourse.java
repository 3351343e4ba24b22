package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who is mentioned where in a text, and who has spoken so far. */
final class Discourse {

    /** Number of tokens after a cue in which the addressee stands. */
    private static final int AFTER_CUE = 3;

    private final Text text;
    private final EntityIndex entities;
    private final List<Utterance> utterances;
    private final int[] outermost;
    private final @Nullable Entity[] speakers;
    private final boolean[] passed;
    private final double[] certainty;
    private final TreeMap<Integer, List<Entity>> mentions;
    private final BitSet afterCue = new BitSet();
    private final BitSet inSource = new BitSet();
    private final int allMentions;
    private final NounOccurrences nouns;

    /** @param outermost for each token the first utterance whose content contains it, or -1 */
    Discourse(Text text, EntityIndex entities, List<Utterance> utterances, int[] outermost) {
        this.text = text;
        this.entities = entities;
        this.utterances = utterances;
        this.outermost = outermost;
        this.speakers = new Entity[utterances.size()];
        this.passed = new boolean[utterances.size()];
        this.certainty = new double[utterances.size()];
        this.mentions = new TreeMap<>(entities.mentionedBetween(0, text.size()));
        this.allMentions = Math.max(1, mentions.size());
        this.nouns = new NounOccurrences(text);
        for (Utterance utterance : utterances) {
            inSource.set(utterance.source().first(), utterance.source().end());
            if (utterance.hasCue()) {
                afterCue.set(utterance.cue().end(), utterance.cue().end() + AFTER_CUE);
            }
        }
        countPronouns();
    }

    /** Counts for each person the pronouns in the narration where no one else is near. */
    private void countPronouns() {
        for (int i = 0; i < text.size(); i++) {
            Gender gender = switch (text.token(i).lower()) {
                case "he", "his", "him", "himself" -> Gender.HE;
                case "she", "her", "herself" -> Gender.SHE;
                default -> Gender.UNKNOWN;
            };
            if (gender == Gender.UNKNOWN || text.quotations().contain(i)) {
                continue;
            }
            int sentence = text.sentenceOf(i);
            Set<Entity> near = peopleIn(text.sentences().get(sentence).first(), i);
            if (near.isEmpty() && sentence > 0) {
                TokenSpan before = text.sentences().get(sentence - 1);
                near = peopleIn(before.first(), before.end());
            }
            if (near.size() == 1) {
                near.iterator().next().addPronoun(gender);
            }
        }
    }

    private Set<Entity> peopleIn(int from, int to) {
        Set<Entity> people = new LinkedHashSet<>();
        mentions.subMap(from, to)
                .values()
                .forEach(meant -> meant.stream().filter(Entity::mayBePerson).forEach(people::add));
        return people;
    }

    /** Adds who makes utterance {@code i}: the one found, or the one who is more likely than all others together. */
    void addSpeaker(int i, ResolvedSource source) {
        Entity entity = source.entity();
        speakers[i] = entity;
        passed[i] = true;
        certainty[i] = entity == null ? 0 : source.confidence() > 0 ? source.confidence() : 1;
        Utterance utterance = utterances.get(i);
        if (entity != null && utterance.hasSource()) {
            mentions.put(utterance.source().first(), List.of(entity));
        }
    }

    /** Whether utterance {@code i} stands within the content of another one. */
    boolean isNested(int i) {
        Utterance inner = utterances.get(i);
        int outer = outermost[inner.hasCue() ? inner.cue().first() : inner.first()];
        return outer >= 0 && outer != i;
    }

    Text text() {
        return text;
    }

    EntityIndex entities() {
        return entities;
    }

    Utterance utterance(int i) {
        return utterances.get(i);
    }

    /** Number of utterances. */
    int size() {
        return speakers.length;
    }

    /** Who makes utterance {@code i}; null where that is open or not yet known. */
    @Nullable Entity speaker(int i) {
        return speakers[i];
    }

    /** Whether utterance {@code i} has been looked at and its speaker is unknown. */
    boolean isUnknown(int i) {
        return passed[i] && speakers[i] == null;
    }

    /** How certain the speaker of utterance {@code i} is, 0 to 1. */
    double certainty(int i) {
        return certainty[i];
    }

    /** The entities mentioned from token {@code from} up to {@code to}, the last first. */
    NavigableMap<Integer, List<Entity>> mentionedBefore(int from, int to) {
        return mentions.subMap(from, true, Math.max(from, to), false).descendingMap();
    }

    /** Number of tokens from the mention that begins at {@code mention} to {@code token}; zero within it. */
    int distance(int mention, int token) {
        int last = entities.nameAt(mention).map(NameMention::end).orElse(mention + 1) - 1;
        return token < mention ? mention - token : Math.max(0, token - last);
    }

    /** Whom the text calls by which noun. */
    NounOccurrences nouns() {
        return nouns;
    }

    /** Number of mentions of all entities. */
    int mentions() {
        return allMentions;
    }

    /** Whether the token is part of a content. */
    boolean isInContent(int token) {
        return outermost[token] >= 0;
    }

    boolean isInSource(int token) {
        return inSource.get(token);
    }

    /** Whether the token stands where a cue has its addressee. */
    boolean isAfterCue(int token) {
        return afterCue.get(token) && !inSource.get(token);
    }
}
