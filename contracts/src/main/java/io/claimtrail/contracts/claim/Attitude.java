package io.claimtrail.contracts.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether something was said, or only thought, planned or wished. */
public enum Attitude {
    @JsonProperty("statement")
    STATEMENT,
    @JsonProperty("belief")
    BELIEF,
    @JsonProperty("intention")
    INTENTION,
    @JsonProperty("wish")
    WISH,
    @JsonProperty("other")
    OTHER
}
