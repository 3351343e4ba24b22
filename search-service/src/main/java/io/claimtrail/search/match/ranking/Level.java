package io.claimtrail.search.match.ranking;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure it is that two texts say the same. */
public enum Level {
    /** They say the same. */
    @JsonProperty("match")
    MATCH,
    /** They may say the same; a person should check it. */
    @JsonProperty("suggest")
    SUGGEST
}
