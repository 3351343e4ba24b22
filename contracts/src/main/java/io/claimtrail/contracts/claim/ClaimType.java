package io.claimtrail.contracts.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the article gives the words: all in quotation marks, partly, or paraphrased. */
public enum ClaimType {
    @JsonProperty("direct")
    DIRECT,
    @JsonProperty("mixed")
    MIXED,
    @JsonProperty("indirect")
    INDIRECT
}
