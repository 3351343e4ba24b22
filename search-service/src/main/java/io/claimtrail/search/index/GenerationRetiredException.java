package io.claimtrail.search.index;

/** The generation to write to was deleted, because a rebuild has replaced it. */
public final class GenerationRetiredException extends RuntimeException {

    private static final long serialVersionUID = 1;

    GenerationRetiredException(String alias) {
        super(alias + " does not exist: its generation was retired");
    }
}
