package io.claimtrail.search.index;

/** No generation is live, but there was one: only a rebuild can restore the index. */
public final class IndexLostException extends RuntimeException {

    private static final long serialVersionUID = 1;

    IndexLostException(String message) {
        super(message);
    }
}
