package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.text.Text;
import java.util.List;

/** Resolves the speakers of one text after the other. Thread-safe. */
public final class SpeakerResolver {

    private final SpeakerLexicon lexicon = new SpeakerLexicon();

    /** The speaker of each of {@code utterances}, which must be in the order of the text. */
    public List<ScoredSpeaker> resolve(Text text, List<Utterance> utterances) {
        return new TextResolution(text, lexicon, utterances).resolve();
    }
}
