package io.claimtrail.contracts.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How the article gives the words: all in quotation marks, partly, or paraphrased. */
public enum ClaimType {
    @JsonProperty("direct")
    DIRECT,
    @JsonProperty("mixed")
    MIXED,
    @JsonProperty("indirect")
    INDIRECT;

    /** The name that the constant has in JSON, for code that writes or reads JSON by hand. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
