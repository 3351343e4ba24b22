package io.claimtrail.search.index;

/** The generation that was to be written is there no more: a rebuild has put another in its place. */
public final class GenerationRetiredException extends RuntimeException {

    private static final long serialVersionUID = 1;

    GenerationRetiredException(String alias) {
        super(alias + " is gone: its generation was retired");
    }
}
