package io.claimtrail.http.request;

import tools.jackson.databind.JsonNode;

/** What came of content that should be JSON after a schema. */
public sealed interface JsonContent {

    /** A document that keeps the schema and holds only text that can be stored. */
    record Valid(JsonNode document) implements JsonContent {}

    /** Anything else. */
    record Invalid(Refusal refusal) implements JsonContent {}
}
