package io.claimtrail.endtoend.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Visits all states of a model, breadth first, and stops at the first that violates one of the properties.
 *
 * @param states number of states that were visited
 * @param completed number of them in which all edits are written and consumed and the last rebuild was successful
 * @param counterexample shortest way to a violation; empty if there is none
 */
record Exploration(int states, int completed, Optional<Counterexample> counterexample) {

    /** Steps from the initial state to a violation of {@code property}. */
    record Counterexample(Property property, List<String> actions) {

        Counterexample {
            actions = List.copyOf(actions);
        }

        @Override
        public String toString() {
            return IntStream.range(0, actions.size())
                    .mapToObj(number -> "%3d. %s".formatted(number + 1, actions.get(number)))
                    .collect(Collectors.joining("\n", "", "\n     violates " + property));
        }
    }

    /**
     * Explores {@code model}.
     *
     * @throws IllegalStateException if there are more than {@code maxStates} states
     */
    static Exploration of(ProtocolModel model, Set<Property> properties, int maxStates) {
        return new Search(model, properties, maxStates).run();
    }

    /** The search itself. Of a visited state it keeps the key alone, with that of the state from which it was first reached. */
    private static final class Search {

        private static final String NONE = "";

        private final ProtocolModel model;
        private final Set<Property> properties;
        private final int maxStates;
        private final Map<String, String> reachedFrom = new HashMap<>();
        private final ArrayDeque<State> open = new ArrayDeque<>();
        private int completed;

        Search(ProtocolModel model, Set<Property> properties, int maxStates) {
            this.model = model;
            this.properties = properties;
            this.maxStates = maxStates;
        }

        Exploration run() {
            State initial = model.initial();
            reachedFrom.put(initial.key(), NONE);
            open.add(initial);
            while (!open.isEmpty()) {
                State state = open.remove();
                String key = state.key();
                for (Property property : model.violated(state)) {
                    if (properties.contains(property)) {
                        return result(new Counterexample(property, actionsTo(key)));
                    }
                }
                completed += model.isCompleted(state) ? 1 : 0;
                for (Transition transition : model.transitions(state)) {
                    Property violated = transition.violated();
                    if (violated != null && properties.contains(violated)) {
                        List<String> actions = actionsTo(key);
                        actions.add(transition.action().get());
                        return result(new Counterexample(violated, actions));
                    }
                    if (reachedFrom.putIfAbsent(transition.next().key(), key) == null) {
                        open.add(transition.next());
                    }
                }
                if (reachedFrom.size() > maxStates) {
                    throw new IllegalStateException("more than " + maxStates + " states");
                }
            }
            return result(null);
        }

        private Exploration result(@Nullable Counterexample found) {
            return new Exploration(reachedFrom.size(), completed, Optional.ofNullable(found));
        }

        /** Repeats the steps that lead to a state, to know what they are. */
        private List<String> actionsTo(String key) {
            Deque<String> path = new ArrayDeque<>();
            for (String each = key; !each.equals(NONE); each = reachedFrom.getOrDefault(each, NONE)) {
                path.addFirst(each);
            }
            path.removeFirst();
            List<String> actions = new ArrayList<>();
            State state = model.initial();
            for (String next : path) {
                Transition taken = model.transitions(state).stream()
                        .filter(transition -> transition.next().key().equals(next))
                        .findFirst()
                        .orElseThrow();
                actions.add(taken.action().get());
                state = taken.next();
            }
            return actions;
        }
    }
}
