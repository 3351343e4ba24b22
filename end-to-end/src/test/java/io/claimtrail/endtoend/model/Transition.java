package io.claimtrail.endtoend.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A possible step.
 *
 * @param action what happens; only a trace computes it
 * @param violated property that the step itself violates; null if there is none
 */
record Transition(
        Supplier<String> action, State next, @Nullable Property violated) {

    Transition(Supplier<String> action, State next) {
        this(action, next, null);
    }
}
