package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The candidates for the source of one utterance, with their last mentions and with who spoke before. */
final class AntecedentCandidates {

    /** Number of sentences before a source in which candidates are looked for. */
    private static final int MAX_SENTENCES_BACK = 12;

    /** Number of mentions before a source in which candidates are looked for; bounds the work for one source. */
    private static final int MAX_MENTIONS_BACK = 80;

    /** Number of candidates. */
    private static final int MAX_CANDIDATES = 16;

    /** Number of utterances back in which candidates are looked for. */
    private static final int MAX_UTTERANCES_BACK = 8;

    /** Number of the utterance after which no later speaker is a candidate, counted from the source's own. */
    private static final int NEXT = 3;

    private final Discourse discourse;
    private final Text text;
    private final int number;
    private final Utterance utterance;
    private final int position;
    private final int sentence;
    private final List<Entity> list;
    private final Map<Entity, Integer> narrated = new LinkedHashMap<>();
    private final Map<Entity, Integer> quoted = new LinkedHashMap<>();
    private final List<Integer> before = new ArrayList<>();

    /** @param only those that a name leaves open; null where all who fit are candidates */
    AntecedentCandidates(Discourse discourse, int number, SourceHead head, Sought sought, @Nullable List<Entity> only) {
        this.discourse = discourse;
        this.text = discourse.text();
        this.number = number;
        this.utterance = discourse.utterance(number);
        this.position = position(utterance);
        this.sentence = text.sentenceOf(position);
        readMentions();
        readSpeakers();
        this.list = only != null ? only : fitting(head, sought);
    }

    private List<Entity> fitting(SourceHead head, Sought sought) {
        Set<Entity> found = new LinkedHashSet<>();
        SourcePhrase phrase = sought.phrase();
        if (phrase != null) {
            found.addAll(discourse
                    .nouns()
                    .nearest(discourse, phrase.head(), phrase.words(), sought.fits())
                    .keySet());
            discourse.entities().describedAs(phrase.head()).forEach(entity -> addIf(found, entity, sought));
        }
        before.stream().map(discourse::speaker).forEach(entity -> addIf(found, entity, sought));
        boolean organisation = head == SourceHead.IT || (phrase != null && phrase.kind() == SourceKind.ORGANISATION);
        narrated.keySet().stream()
                .filter(entity -> !organisation || !isOnlyAddressed(entity))
                .forEach(entity -> addIf(found, entity, sought));
        quoted.keySet().forEach(entity -> addIf(found, entity, sought));
        if (head == SourceHead.CONTINUATION || head == SourceHead.CUE_ALONE) {
            for (int j = number + 1; j < Math.min(discourse.size(), number + NEXT); j++) {
                addIf(found, discourse.speaker(j), sought);
            }
        }
        return found.stream().limit(MAX_CANDIDATES).toList();
    }

    /** "It told the Guardian ... The company said": the Guardian does not speak. */
    private boolean isOnlyAddressed(Entity entity) {
        return discourse.isAfterCue(narrated(entity))
                && before.stream().map(discourse::speaker).noneMatch(spoke -> spoke == entity);
    }

    private void addIf(Collection<Entity> found, @Nullable Entity entity, Sought sought) {
        if (entity != null && sought.fits().test(entity)) {
            found.add(entity);
        }
    }

    private static int position(Utterance utterance) {
        return utterance.hasSource()
                ? utterance.source().first()
                : utterance.hasCue()
                                && !utterance.contentContains(utterance.cue().first())
                        ? utterance.cue().first()
                        : utterance.first();
    }

    private void readMentions() {
        int from =
                text.sentences().get(Math.max(0, sentence - MAX_SENTENCES_BACK)).first();
        int left = MAX_MENTIONS_BACK;
        for (Map.Entry<Integer, List<Entity>> mention :
                discourse.mentionedBefore(from, position).entrySet()) {
            if (left-- == 0) {
                break;
            }
            int token = mention.getKey();
            if (utterance.contentContains(token)) {
                continue;
            }
            boolean isQuoted = text.quotations().contain(token);
            for (Entity entity : mention.getValue()) {
                (isQuoted ? quoted : narrated).putIfAbsent(entity, token);
            }
        }
    }

    private void readSpeakers() {
        for (int j = number - 1; j >= Math.max(0, number - MAX_UTTERANCES_BACK); j--) {
            if (discourse.speaker(j) != null && !discourse.isNested(j)) {
                before.add(j);
            }
        }
    }

    /** The token of the last mention before the source; -1 where there is none. */
    int lastMention(Entity entity) {
        return narrated.getOrDefault(entity, quoted.getOrDefault(entity, -1));
    }

    List<Entity> list() {
        return list;
    }

    /** Whether the last mentions of both are in one sentence, and neither has spoken. */
    boolean areTogether(Entity one, Entity other) {
        int first = lastMention(one);
        int second = lastMention(other);
        return first >= 0
                && second >= 0
                && text.sentenceOf(first) == text.sentenceOf(second)
                && before.stream().map(discourse::speaker).noneMatch(spoke -> spoke == one || spoke == other);
    }

    /** Number of the utterance. */
    int number() {
        return number;
    }

    /** The token at which the source stands, or would. */
    int position() {
        return position;
    }

    int sentence() {
        return sentence;
    }

    /** The numbers of the utterances before this one whose speakers are known, the last first. */
    List<Integer> before() {
        return before;
    }

    /** The token of the last mention in the narration; -1 where there is none. */
    int narrated(Entity entity) {
        return narrated.getOrDefault(entity, -1);
    }

    /** Whether the narration mentions another candidate than {@code entity} from token {@code from} on. */
    boolean isAnotherMentionedSince(int from, Entity entity) {
        return narrated.entrySet().stream()
                .anyMatch(
                        other -> other.getValue() >= from && other.getKey() != entity && list.contains(other.getKey()));
    }
}
