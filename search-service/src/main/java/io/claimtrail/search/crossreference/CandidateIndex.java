package io.claimtrail.search.crossreference;

import io.claimtrail.search.crossreference.InvertedIndex.Hit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims that a batch has fetched or will write, in memory: finds those that may be the same statement as a given one. */
final class CandidateIndex {

    /** Claims with a resolved speaker, by the speaker's id. */
    private final Map<String, SpeakerClaims> bySpeaker = new HashMap<>();

    private final InvertedIndex unresolved = new InvertedIndex(ClaimKeys.COPIES);
    private final boolean complete;

    /**
     * Indexes {@code claims}.
     *
     * @param complete whether {@code claims} contain all claims of each of their resolved speakers
     */
    CandidateIndex(Collection<IndexedClaim> claims, boolean complete) {
        this.complete = complete;
        for (IndexedClaim claim : claims) {
            claim.speakerId()
                    .ifPresentOrElse(
                            id -> bySpeaker
                                    .computeIfAbsent(id, speaker -> new SpeakerClaims())
                                    .add(claim),
                            () -> unresolved.add(claim));
        }
    }

    /** Whether this index contains all claims of the speaker of {@code claim}. */
    boolean isCompleteFor(IndexedClaim claim) {
        return complete && claim.speakerId().filter(bySpeaker::containsKey).isPresent();
    }

    /**
     * Ids of claims that may be the same statement as {@code claim}, those that share most first. With a resolved speaker
     * these are the speaker's claims on the same topic, by words or by meaning; without one, other unresolved claims in nearly the same words.
     */
    List<String> candidates(IndexedClaim claim, int limit) {
        Optional<String> speaker = claim.speakerId();
        if (speaker.isEmpty()) {
            return unresolved.search(claim).map(Hit::claimId).limit(limit).toList();
        }
        SpeakerClaims ofSpeaker = bySpeaker.get(speaker.get());
        return ofSpeaker == null
                ? List.of()
                : ofSpeaker.nearest(claim).limit(limit).toList();
    }
}
