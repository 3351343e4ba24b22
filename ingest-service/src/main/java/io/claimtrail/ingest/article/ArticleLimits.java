package io.claimtrail.ingest.article;

/**
 * Limits of one submitted article.
 *
 * @param bodyBytes maximum size of the body in its stored form, in bytes of UTF-8
 * @param nestingDepth maximum depth of arrays and objects in the JSON document
 */
public record ArticleLimits(long bodyBytes, int nestingDepth) {

    public ArticleLimits {
        if (bodyBytes < 1 || nestingDepth < 2) {
            throw new IllegalArgumentException(
                    "too small for any article: " + bodyBytes + " bytes, depth " + nestingDepth);
        }
    }
}
