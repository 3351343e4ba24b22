package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.text.Text;
import java.util.List;
import java.util.function.Consumer;

/** Resolves the speakers of one text after the other. Thread-safe. */
public final class SpeakerResolver {

    private final SpeakerLexicon lexicon;

    public SpeakerResolver() {
        this(AntecedentModel.bundled());
    }

    /** A resolver that chooses among candidates by {@code antecedents}. */
    public SpeakerResolver(AntecedentModel antecedents) {
        this.lexicon = new SpeakerLexicon(antecedents);
    }

    /** The speaker of each of {@code utterances}, which must be in the order of the text. */
    public List<ScoredSpeaker> resolve(Text text, List<Utterance> utterances) {
        return new TextResolution(text, lexicon, utterances, null).resolve();
    }

    /** The same; {@code observer} receives every choice among candidates before it is decided. */
    public List<ScoredSpeaker> resolve(Text text, List<Utterance> utterances, Consumer<AntecedentChoice> observer) {
        return new TextResolution(text, lexicon, utterances, observer).resolve();
    }
}
