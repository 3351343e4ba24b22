package io.claimtrail.search.index;

/** Another rebuild is running, so that this one did not start. */
public final class RebuildInProgressException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RebuildInProgressException(String message) {
        super(message);
    }
}
