package io.claimtrail.ingest.speaker;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.edge.http.request.Refusal;

/** What came of the bytes somebody put as a speaker. */
public sealed interface SpeakerSubmission {

    /** A speaker, ready to publish. */
    record Accepted(CuratedSpeaker speaker) implements SpeakerSubmission {

        public Accepted {
            requireNonNull(speaker, "speaker");
        }
    }

    /** Something that can't be a speaker. */
    record Refused(Refusal refusal) implements SpeakerSubmission {

        public Refused {
            requireNonNull(refusal, "refusal");
        }
    }
}
