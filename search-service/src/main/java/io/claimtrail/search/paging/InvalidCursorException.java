package io.claimtrail.search.paging;

/** A cursor that is none, is another list's, or has expired. */
public final class InvalidCursorException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidCursorException(String message) {
        super(message);
    }
}
