package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.Component;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What to do so that all parts run as they should.
 *
 * @param stop what runs as something else than it should by now; services first
 * @param start what does not run, or is stopped for that; servers first
 */
record Plan(List<Component> stop, List<Component> start) {

    /**
     * Leaves alone what runs as it should.
     *
     * @param running fingerprints of what runs
     * @param wanted fingerprints of what should
     */
    static Plan up(Map<Component, String> running, Map<Component, String> wanted) {
        List<Component> start = Arrays.stream(Component.values())
                .filter(part -> !Objects.equals(wanted.get(part), running.get(part)))
                .toList();
        List<Component> stop = start.reversed().stream().filter(running::containsKey).toList();
        return new Plan(stop, start);
    }

    /** Ends what runs: services before the servers that they need. */
    static Plan down(Set<Component> running) {
        List<Component> stop = running.stream().sorted(Collections.reverseOrder()).toList();
        return new Plan(stop, List.of());
    }

    boolean isEmpty() {
        return stop.isEmpty() && start.isEmpty();
    }
}
