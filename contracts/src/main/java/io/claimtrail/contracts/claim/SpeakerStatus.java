package io.claimtrail.contracts.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far the speaker is known: one identity, one of several, or nobody with a name. */
public enum SpeakerStatus {
    @JsonProperty("resolved")
    RESOLVED,
    @JsonProperty("ambiguous")
    AMBIGUOUS,
    @JsonProperty("unnamed")
    UNNAMED
}
