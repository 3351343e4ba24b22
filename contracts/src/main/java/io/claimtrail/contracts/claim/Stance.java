package io.claimtrail.contracts.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How the speaker stands to the content. */
public enum Stance {
    /** Says that it is so. */
    @JsonProperty("asserts")
    ASSERTS,
    /** Says that it is not so. */
    @JsonProperty("denies")
    DENIES,
    @JsonProperty("asks")
    ASKS,
    /** Wants it to be done. */
    @JsonProperty("demands")
    DEMANDS,
    /** The article reports that the speaker did not say it. */
    @JsonProperty("unsaid")
    UNSAID;

    /** The name that the constant has in JSON, for code that writes or reads JSON by hand. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
