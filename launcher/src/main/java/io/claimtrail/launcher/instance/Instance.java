package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.build.BuildCopies;
import io.claimtrail.localstack.build.Build;
import io.claimtrail.localstack.server.AotCache;
import io.claimtrail.localstack.server.FileTree;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.KafkaTopics;
import io.claimtrail.localstack.server.ProcessSpec;
import io.claimtrail.localstack.server.Node;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The parts of one Claimtrail on this machine: starts, ends and tells of them. */
public final class Instance {

    private final Home home;
    private final Ports ports;
    private final Consumer<String> progress;
    private final RunFiles runFiles;
    private final BuildCopies apps;

    /** @param progress takes lines for the person who waits */
    public Instance(Home home, Ports ports, Consumer<String> progress) {
        this.home = home;
        this.ports = ports;
        this.progress = progress;
        this.runFiles = new RunFiles(home.run());
        this.apps = new BuildCopies(home.apps());
    }

    /** What runs: pids by part. */
    public Map<Component, Long> running() {
        Map<Component, Long> pids = new EnumMap<>(Component.class);
        runFiles.running()
                .forEach((part, running) -> pids.put(part, running.process().pid()));
        return pids;
    }

    /** Whether {@code part} does its work by now. */
    public boolean isReady(Component part) {
        Nodes nodes = new Nodes(home, ports);
        return apps.find(part)
                .map(copy -> nodes.node(part, copy))
                .filter(Node::isReady)
                .isPresent();
    }

    /**
     * Starts what does not run, and starts anew what has changed since; returns once all parts are ready.
     *
     * @return whether anything was to be done
     */
    public boolean up(Build build) {
        try (InstanceLock held = InstanceLock.hold(home, progress)) {
            Map<Component, DeployedComponent> deployed = deploy(build);
            Plan plan = Plan.up(fingerprints(runFiles.running()), wanted(deployed));
            new Stopper(home, runFiles, progress).stop(plan.stop());
            plan.start().forEach(this::requireFreePort);
            home.remember(ports);
            start(deployed, plan.start());
            apps.prune(Set.copyOf(deployed.values().stream().map(DeployedComponent::copy).toList()));
            return !plan.isEmpty();
        }
    }

    /**
     * Ends all parts; the data stays.
     *
     * @return whether there was anything to end
     */
    public boolean down() {
        try (InstanceLock held = InstanceLock.hold(home, progress)) {
            return stopAll();
        }
    }

    /** Ends all parts and deletes all that an instance has; what else lies in its folder stays. */
    public void reset() {
        try (InstanceLock held = InstanceLock.hold(home, progress)) {
            stopAll();
            home.contents().forEach(FileTree::delete);
        }
    }

    /** A run of search-service that does one job and ends; empty before the first {@link #up}. */
    public Optional<ProcessSpec> searchJob(Map<String, String> configuration) {
        return apps.find(Component.SEARCH)
                .map(copy -> new Nodes(home, ports).service(Component.SEARCH, copy).run(configuration));
    }

    private boolean stopAll() {
        Plan plan = Plan.down(runFiles.running().keySet());
        new Stopper(home, runFiles, progress).stop(plan.stop());
        return !plan.isEmpty();
    }

    private void start(Map<Component, DeployedComponent> deployed, List<Component> parts) {
        Starter starter = new Starter(runFiles, ports, progress);
        starter.start(select(deployed, Component.servers()), parts);
        try (KafkaTopics topics = new KafkaTopics(ports.address(Component.KAFKA))) {
            topics.create("");
        }
        starter.start(select(deployed, Component.services()), parts);
    }

    private Map<Component, DeployedComponent> deploy(Build build) {
        Nodes nodes = new Nodes(home, ports);
        Map<Component, DeployedComponent> deployed = new EnumMap<>(Component.class);
        for (Component part : Component.values()) {
            Path copy = apps.copy(part, build.files(part));
            if (part.isService()) {
                prepareStart(part, Nodes.application(copy));
            }
            deployed.put(part, DeployedComponent.of(nodes, part, copy));
        }
        return deployed;
    }

    private void prepareStart(Component service, Path application) {
        if (AotCache.isMissing(application)) {
            progress.accept(
                    "%-15s is started once by itself, so that it starts fast from now on".formatted(service.label()));
            AotCache.make(application);
        }
    }

    private void requireFreePort(Component part) {
        int port = ports.of(part);
        if (!FreePorts.isFree(port)) {
            String holder = PortHolder.find(port).map(PortHolder::toString).orElse("another process");
            throw new InstanceException("port " + port + ", meant for " + part.label() + ", is in use by " + holder
                    + ": end that, or set " + part.portVariable() + " to a free port");
        }
    }

    private static Map<Component, DeployedComponent> select(Map<Component, DeployedComponent> deployed, List<Component> parts) {
        Map<Component, DeployedComponent> selected = new EnumMap<>(deployed);
        selected.keySet().retainAll(parts);
        return selected;
    }

    private static Map<Component, String> fingerprints(Map<Component, Running> running) {
        Map<Component, String> fingerprints = new EnumMap<>(Component.class);
        running.forEach((part, one) -> fingerprints.put(part, one.fingerprint()));
        return fingerprints;
    }

    private static Map<Component, String> wanted(Map<Component, DeployedComponent> deployed) {
        Map<Component, String> wanted = new EnumMap<>(Component.class);
        deployed.forEach((part, one) -> wanted.put(part, one.fingerprint()));
        return wanted;
    }
}
