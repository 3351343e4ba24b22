package io.claimtrail.ingest.article;

import io.claimtrail.edge.http.request.JsonLimits;

/**
 * Limits of one submitted article.
 *
 * @param bodyBytes maximum size of the body in its stored form, in bytes of UTF-8
 * @param json limits of the structure of the JSON document
 */
public record ArticleLimits(long bodyBytes, JsonLimits json) {

    public ArticleLimits {
        if (bodyBytes < 1 || json.nestingDepth() < 2) {
            throw new IllegalArgumentException(
                    "too small for any article: " + bodyBytes + " bytes, depth " + json.nestingDepth());
        }
    }
}
