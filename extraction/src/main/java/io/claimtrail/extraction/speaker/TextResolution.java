package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.AttributedSpeaker;
import io.claimtrail.extraction.AttributedSpeaker.Resolved;
import io.claimtrail.extraction.AttributedSpeaker.Unnamed;
import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the speakers of one text in two passes: first the sources that name or describe someone, then "I" and
 * missing sources, which depend on the utterances around them.
 */
final class TextResolution {

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "me", "us", "my", "our");

    private final Text text;
    private final SpeakerLexicon lexicon;
    private final List<Utterance> utterances;
    private final @Nullable ResolvedSource[] resolved;
    private final int[] outermost;
    private final Discourse discourse;
    private final Antecedents antecedents;
    private final SourceResolver sources;

    /** @param observer receives every choice among candidates before it is decided */
    TextResolution(
            Text text,
            SpeakerLexicon lexicon,
            List<Utterance> utterances,
            @Nullable Consumer<AntecedentChoice> observer) {
        this.text = text;
        this.lexicon = lexicon;
        this.utterances = utterances;
        this.resolved = new ResolvedSource[utterances.size()];
        this.outermost = outermostUtterances(text, utterances);
        EntityIndex entities = EntityIndex.of(text, lexicon);
        this.discourse = new Discourse(text, entities, utterances, outermost);
        this.antecedents = new Antecedents(discourse, lexicon, observer);
        this.sources = new SourceResolver(text, lexicon, entities, antecedents);
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
        for (int i = 0; i < resolved.length; i++) {
            ResolvedSource known = resolved[i];
            ResolvedSource source = known != null ? known : resolveFromContext(i);
            resolved[i] = source;
            if (known == null && !discourse.isNested(i)) {
                discourse.addSpeaker(i, source);
            }
        }
        for (ResolvedSource source : resolved) {
            AttributedSpeaker speaker = Objects.requireNonNull(source).withAllRoles();
            all.add(new ScoredSpeaker(speaker, speaker instanceof Resolved ? source.confidence() : 0));
        }
        return all;
    }

    private void resolveSources() {
        for (int i = 0; i < resolved.length; i++) {
            Utterance utterance = utterances.get(i);
            if (!utterance.hasSource()) {
                continue;
            }
            SourcePhrase phrase = new SourcePhrase(text, lexicon, utterance.source());
            if (!phrase.isPronoun(FIRST_PERSON)) {
                ResolvedSource source = sources.resolve(i, utterance);
                resolved[i] = source;
                if (!discourse.isNested(i)) {
                    discourse.addSpeaker(i, source);
                }
            }
        }
    }

    /** The speaker of "I" is that of the utterance around it; other missing sources are chosen among candidates. */
    private ResolvedSource resolveFromContext(int i) {
        Utterance utterance = utterances.get(i);
        if (!utterance.hasSource()) {
            return antecedents.unsourced(i);
        }
        int outer = outermost[utterance.source().first()];
        ResolvedSource around = outer < 0 ? null : resolved[outer];
        return around != null
                ? around
                : new ResolvedSource(new Unnamed(text.words(utterance.source()), SourceKind.UNKNOWN, null), null, 0);
    }
}
