package io.claimtrail.localstack.instance;

import io.claimtrail.localstack.server.FileTree;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.KafkaTopics;
import io.claimtrail.localstack.server.Launch;
import io.claimtrail.localstack.server.Node;
import io.claimtrail.localstack.server.ProcessId;
import io.claimtrail.localstack.server.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Starts and ends the parts of one Claimtrail on this machine. */
public final class Instance {

    private static final Duration STOP_GRACE = Duration.ofSeconds(30);

    private final Home home;
    private final Ports ports;
    private final Consumer<String> progress;
    private final RunFiles runFiles;

    /** @param progress takes lines for the person who waits */
    public Instance(Home home, Ports ports, Consumer<String> progress) {
        this.home = home;
        this.ports = ports;
        this.progress = progress;
        this.runFiles = new RunFiles(home.run());
    }

    /** What runs: pids by part. */
    public Map<Part, Long> running() {
        Map<Part, Long> pids = new EnumMap<>(Part.class);
        runFiles.running()
                .forEach((part, running) -> pids.put(part, running.process().pid()));
        return pids;
    }

    /**
     * Starts what does not run, and starts again what has changed since; returns once all parts are ready.
     *
     * @return whether anything was to be done
     */
    public boolean up(Build build) {
        try (InstanceLock held = InstanceLock.hold(home, progress)) {
            Map<Part, Node> nodes = nodes(build);
            Plan plan = Plan.up(fingerprints(runFiles.running()), wanted(nodes));
            stop(plan.stop());
            requireFreePorts(plan.start());
            home.remember(ports);
            start(nodes, Part.servers(), plan.start());
            try (KafkaTopics topics = new KafkaTopics(ports.address(Part.KAFKA))) {
                topics.create("");
            }
            start(nodes, Part.services(), plan.start());
            prune(nodes);
            return !plan.isEmpty();
        }
    }

    /** Ends all parts; the data stays. */
    public void down() {
        try (InstanceLock held = InstanceLock.hold(home, progress)) {
            stop(Plan.down(runFiles.running().keySet()).stop());
        }
    }

    /** Ends all parts and deletes all that an instance has; what else lies in its folder stays. */
    public void reset() {
        try (InstanceLock held = InstanceLock.hold(home, progress)) {
            stop(Plan.down(runFiles.running().keySet()).stop());
            home.folders().forEach(FileTree::delete);
        }
    }

    private Map<Part, Node> nodes(Build build) {
        Apps apps = new Apps(home.apps());
        Nodes nodes = new Nodes(home, ports);
        Map<Part, Node> all = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            all.put(part, nodes.node(part, apps.copy(part, build.files(part))));
        }
        return all;
    }
}
