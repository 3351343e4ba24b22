package io.claimtrail.contracts.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, as far as the article identifies the speaker.
 *
 * @param id only where {@code status} is {@link SpeakerStatus#RESOLVED}
 * @param name the fullest name the article gives; for an unnamed speaker the words it uses; empty where it has none
 * @param role title or function in the words of the article
 * @param confidence probability, 0 to 1, that it is this speaker; null where the speaker has no name
 * @param candidates two or more where {@code status} is {@link SpeakerStatus#AMBIGUOUS}, else none
 */
public record Speaker(
        @Nullable String id,
        String name,
        SpeakerKind kind,
        @Nullable String role,
        SpeakerStatus status,
        @Nullable Double confidence,
        List<Candidate> candidates) {

    public Speaker {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(status, "status");
        candidates = List.copyOf(candidates);
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is " + confidence + ", not within 0 to 1");
        }
        if ((status == SpeakerStatus.RESOLVED) != (id != null)) {
            throw new IllegalArgumentException("a " + status + " speaker with id " + id);
        }
        if ((status == SpeakerStatus.AMBIGUOUS) != (candidates.size() >= 2)) {
            throw new IllegalArgumentException("a " + status + " speaker with " + candidates.size() + " candidates");
        }
    }

    /** A speaker that the words may mean. */
    public record Candidate(
            String id, String name, @Nullable String role) {

        public Candidate {
            requireNonNull(id, "id");
            requireNonNull(name, "name");
        }
    }
}
