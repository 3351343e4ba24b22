package io.claimtrail.ingest.speaker;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.edge.http.request.Refusal;

/** Result of reading the content of a request that submits a curated speaker. */
public sealed interface SpeakerSubmission {

    /** A valid speaker in its stored form. */
    record Accepted(CuratedSpeaker speaker) implements SpeakerSubmission {

        public Accepted {
            requireNonNull(speaker, "speaker");
        }
    }

    /** Content that is no valid speaker, with the reason. */
    record Refused(Refusal refusal) implements SpeakerSubmission {

        public Refused {
            requireNonNull(refusal, "refusal");
        }
    }
}
