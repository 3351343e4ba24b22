package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.Component;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which components to stop and to start, so that all run as they should.
 *
 * @param stop components that run with another build or other settings; services first
 * @param start components that do not run, and those to stop; servers first
 */
record Plan(List<Component> stop, List<Component> start) {

    /**
     * The plan for {@code up}; a component that runs as it should is not in it.
     *
     * @param running fingerprints of the components that run
     * @param wanted fingerprints of all components as they should run
     */
    static Plan up(Map<Component, String> running, Map<Component, String> wanted) {
        List<Component> start = Arrays.stream(Component.values())
                .filter(component -> !Objects.equals(wanted.get(component), running.get(component)))
                .toList();
        List<Component> stop =
                start.reversed().stream().filter(running::containsKey).toList();
        return new Plan(stop, start);
    }

    /** The plan for {@code down}: services stop before the servers that they need. */
    static Plan down(Set<Component> running) {
        List<Component> stop =
                running.stream().sorted(Collections.reverseOrder()).toList();
        return new Plan(stop, List.of());
    }

    boolean isEmpty() {
        return stop.isEmpty() && start.isEmpty();
    }
}
