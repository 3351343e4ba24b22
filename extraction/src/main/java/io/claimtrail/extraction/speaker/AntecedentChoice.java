package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.AttributedSpeaker;
import java.util.List;

/**
 * A source and the candidates for its antecedent. The last candidate is "none of them": it has features, and no speaker.
 *
 * @param utterance number of the utterance in the text
 * @param speakers the candidates without "none of them"
 * @param features of each candidate, and of "none of them", in the order of {@link AntecedentFeature}
 */
public record AntecedentChoice(
        int utterance, SourceHead head, List<AttributedSpeaker> speakers, List<double[]> features) {

    public AntecedentChoice {
        speakers = List.copyOf(speakers);
        features = List.copyOf(features);
        if (features.size() != speakers.size() + 1) {
            throw new IllegalArgumentException(
                    speakers.size() + " candidates and none of them, with " + features.size() + " lists of features");
        }
    }
}
