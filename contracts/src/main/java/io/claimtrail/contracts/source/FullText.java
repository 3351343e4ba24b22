package io.claimtrail.contracts.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the text of a source's articles is. */
public enum FullText {
    /** In the feed itself. */
    @JsonProperty("feed")
    FEED,
    /** On the page of each article; the feed has only a teaser. */
    @JsonProperty("page")
    PAGE
}
