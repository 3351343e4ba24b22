package io.claimtrail.edge.http.request;

import com.fasterxml.jackson.databind.JsonNode;

/** The result of reading JSON content. */
public sealed interface JsonContent {

    /** A document; once it is checked, it conforms to the schema and contains only text that can be stored. */
    record Valid(JsonNode document) implements JsonContent {}

    /** Content that is rejected. */
    record Invalid(Refusal refusal) implements JsonContent {}
}
