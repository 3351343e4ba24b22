package io.claimtrail.contracts.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Formats of a source. */
public enum SourceKind {
    @JsonProperty("rss")
    RSS,
    @JsonProperty("atom")
    ATOM,
    @JsonProperty("jsonfeed")
    JSON_FEED,
    @JsonProperty("sitemap")
    SITEMAP
}
