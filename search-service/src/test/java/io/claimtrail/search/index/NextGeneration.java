package io.claimtrail.search.index;

import java.util.List;

/** Gives tests of other packages a generation to fill, and makes it live. */
public final class NextGeneration {

    private NextGeneration() {}

    /** Creates the empty indices of the generation after the live one. */
    public static Generation create(Generations generations) {
        Generation next = generations.live().orElseThrow().next();
        generations.create(next);
        return next;
    }

    /** Moves search and writes to {@code generation}. */
    public static void makeLive(Generations generations, Generation generation) {
        generations.makeLive(generation, List.of());
    }
}
