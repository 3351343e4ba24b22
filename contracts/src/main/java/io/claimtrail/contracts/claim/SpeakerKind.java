package io.claimtrail.contracts.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What speaks: a person, an organisation with a name, several people ("officials"), or a text ("the report"). */
public enum SpeakerKind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("organisation")
    ORGANISATION,
    @JsonProperty("group")
    GROUP,
    @JsonProperty("document")
    DOCUMENT,
    @JsonProperty("unknown")
    UNKNOWN;

    /** The name that the constant has in JSON, for code that writes or reads JSON by hand. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
