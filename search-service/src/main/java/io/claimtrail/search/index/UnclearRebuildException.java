package io.claimtrail.search.index;

/** Elasticsearch did not answer whether the rebuilt generation is live; nothing was deleted. */
public final class UnclearRebuildException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnclearRebuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
