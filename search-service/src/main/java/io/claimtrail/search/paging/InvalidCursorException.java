package io.claimtrail.search.paging;

/** The cursor is malformed, belongs to another list, or has expired; the message says which. */
public final class InvalidCursorException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidCursorException(String message) {
        super(message);
    }
}
