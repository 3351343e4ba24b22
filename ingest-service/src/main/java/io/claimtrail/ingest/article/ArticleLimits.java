package io.claimtrail.ingest.article;

/**
 * What one article may measure.
 *
 * @param bodyBytes of the body as UTF-8, in its stored form
 * @param nestingDepth of the JSON document
 */
public record ArticleLimits(long bodyBytes, int nestingDepth) {

    public ArticleLimits {
        if (bodyBytes < 1 || nestingDepth < 2) {
            throw new IllegalArgumentException("no article fits " + bodyBytes + " bytes, depth " + nestingDepth);
        }
    }
}
