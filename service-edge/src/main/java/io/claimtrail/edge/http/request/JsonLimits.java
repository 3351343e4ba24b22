package io.claimtrail.edge.http.request;

/**
 * Limits of the structure of a JSON document, checked before a tree is built: a tree of empty arrays needs about 30 times the
 * memory of its text.
 *
 * @param nestingDepth maximum levels of arrays and objects
 * @param tokens maximum number of tokens: values, field names, and the beginnings and ends of arrays and objects
 */
public record JsonLimits(int nestingDepth, int tokens) {

    /** Name of the setting of {@link #tokens}, for messages. */
    public static final String TOKENS_SETTING = "claimtrail.content.max-json-tokens";

    /** Default of {@link #tokens}. A document with 1,000 reviews has about 70,000, an article at most 700. */
    public static final int DEFAULT_TOKENS = 100_000;

    /** Limits with the default number of tokens. */
    public static JsonLimits ofDepth(int nestingDepth) {
        return new JsonLimits(nestingDepth, DEFAULT_TOKENS);
    }
}
