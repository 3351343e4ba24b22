package io.claimtrail.search.match;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure it is that two say the same. */
public enum Level {
    /** They do. */
    @JsonProperty("match")
    MATCH,
    /** They may: somebody should look. */
    @JsonProperty("suggest")
    SUGGEST
}
