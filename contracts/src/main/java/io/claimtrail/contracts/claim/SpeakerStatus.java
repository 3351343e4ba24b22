package io.claimtrail.contracts.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether the speaker is one identity, one of several candidates, or has no name. */
public enum SpeakerStatus {
    @JsonProperty("resolved")
    RESOLVED,
    @JsonProperty("ambiguous")
    AMBIGUOUS,
    @JsonProperty("unnamed")
    UNNAMED;

    /** The name that the constant has in JSON, for code that writes or reads JSON by hand. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
