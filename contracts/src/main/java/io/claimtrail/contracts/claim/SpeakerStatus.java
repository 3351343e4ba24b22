package io.claimtrail.contracts.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the speaker is one identity, one of several candidates, or has no name. */
public enum SpeakerStatus {
    @JsonProperty("resolved")
    RESOLVED,
    @JsonProperty("ambiguous")
    AMBIGUOUS,
    @JsonProperty("unnamed")
    UNNAMED
}
