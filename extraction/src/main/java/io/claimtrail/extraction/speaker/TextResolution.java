package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.AttributedSpeaker;
import io.claimtrail.extraction.AttributedSpeaker.Resolved;
import io.claimtrail.extraction.AttributedSpeaker.Unnamed;
import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the speakers of one text in two passes: first the sources that name or describe someone, then "I" and
 * missing sources, which depend on the utterances around them.
 */
final class TextResolution {

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "me", "us");

    private final Text text;
    private final SpeakerLexicon lexicon;
    private final List<Utterance> utterances;
    private final @Nullable AttributedSpeaker[] speakers;
    private final @Nullable Evidence[] evidence;
    private final int[] outermost;
    private final DiscourseState discourse;
    private final SourceResolver sources;

    TextResolution(Text text, SpeakerLexicon lexicon, List<Utterance> utterances) {
        this.text = text;
        this.lexicon = lexicon;
        this.utterances = utterances;
        this.speakers = new AttributedSpeaker[utterances.size()];
        this.evidence = new Evidence[utterances.size()];
        this.outermost = outermostUtterances(text, utterances);
        EntityIndex entities = EntityIndex.of(text, lexicon);
        this.discourse = new DiscourseState(text, entities, lexicon, namedSources(entities, utterances));
        this.sources = new SourceResolver(text, lexicon, entities, discourse);
    }

    private static Set<String> namedSources(EntityIndex entities, List<Utterance> utterances) {
        Set<String> named = new HashSet<>();
        for (Utterance utterance : utterances) {
            entities.namesIn(utterance.source()).forEach(name -> named.add(name.text()));
        }
        return named;
    }

    /** For each token the index of the first utterance whose content contains it, or -1. */
    private static int[] outermostUtterances(Text text, List<Utterance> utterances) {
        int[] outermost = new int[text.size() + 1];
        Arrays.fill(outermost, -1);
        for (int i = 0; i < utterances.size(); i++) {
            for (TokenSpan span : utterances.get(i).content()) {
                for (int token = span.first(); token < span.end(); token++) {
                    outermost[token] = outermost[token] < 0 ? i : outermost[token];
                }
            }
        }
        return outermost;
    }

    List<ScoredSpeaker> resolve() {
        resolveSources();
        List<ScoredSpeaker> all = new ArrayList<>();
        AttributedSpeaker previous = null;
        for (int i = 0; i < speakers.length; i++) {
            AttributedSpeaker known = speakers[i];
            AttributedSpeaker speaker = known != null ? known : resolveFromContext(i, previous);
            Evidence by = evidence[i] != null
                    ? evidence[i]
                    : utterances.get(i).hasSource() ? Evidence.FIRST_PERSON : Evidence.CONTINUATION;
            speakers[i] = speaker;
            all.add(new ScoredSpeaker(speaker, speaker instanceof Resolved ? by.confidence() : 0));
            previous = isNested(i) ? previous : speaker;
        }
        return all;
    }

    private void resolveSources() {
        for (int i = 0; i < speakers.length; i++) {
            Utterance utterance = utterances.get(i);
            if (!utterance.hasSource()) {
                continue;
            }
            SourcePhrase phrase = new SourcePhrase(text, lexicon, utterance.source());
            if (!phrase.isPronoun(FIRST_PERSON)) {
                ResolvedSource resolved = sources.resolve(utterance);
                if (!isNested(i)) {
                    discourse.addUtterance(utterance, resolved);
                }
                speakers[i] = resolved.speaker();
                evidence[i] = phrase.evidence(resolved.speaker());
            }
        }
    }

    /**
     * The speaker of "I" is that of the utterance around it; a quotation without source continues the previous speaker.
     */
    private AttributedSpeaker resolveFromContext(int i, @Nullable AttributedSpeaker previous) {
        Utterance utterance = utterances.get(i);
        AttributedSpeaker speaker;
        if (utterance.hasSource()) {
            int outer = outermost[utterance.source().first()];
            speaker = outer < 0 ? null : speakers[outer];
        } else if (utterance.hasCue()) {
            speaker = subjectOfParticiple(i).orElse(null);
        } else {
            speaker = previous;
        }
        return speaker != null ? speaker : new Unnamed(text.words(utterance.source()), SourceKind.UNKNOWN, null);
    }

    /** The speaker of "noting" in "Noting that …, they said": the subject of the same sentence. */
    private Optional<AttributedSpeaker> subjectOfParticiple(int i) {
        Utterance utterance = utterances.get(i);
        if (!text.token(utterance.cue().first()).lower().endsWith("ing")) {
            return Optional.empty();
        }
        int sentence = text.sentenceOf(utterance.cue().first());
        for (int j : new int[] {i + 1, i - 1}) {
            AttributedSpeaker speaker = j >= 0 && j < speakers.length ? speakers[j] : null;
            if (speaker != null
                    && utterances.get(j).hasSource()
                    && text.sentenceOf(utterances.get(j).source().first()) == sentence) {
                return Optional.of(speaker);
            }
        }
        return Optional.empty();
    }

    /** Whether the utterance stands within the content of another one. */
    private boolean isNested(int i) {
        Utterance inner = utterances.get(i);
        int outer = outermost[inner.hasCue() ? inner.cue().first() : inner.first()];
        return outer >= 0 && outer != i;
    }
}
