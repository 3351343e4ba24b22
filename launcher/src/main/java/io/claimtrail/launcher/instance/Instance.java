package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.build.Build;
import io.claimtrail.localstack.build.BuildCache;
import io.claimtrail.localstack.build.BuildCopies;
import io.claimtrail.localstack.server.FileTree;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.KafkaTopics;
import io.claimtrail.localstack.server.Node;
import io.claimtrail.localstack.server.ProcessSpec;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One Claimtrail on this machine: starts and stops its processes, and knows which of them run. */
public final class Instance {

    private final Home home;
    private final Ports ports;
    private final Consumer<String> progress;
    private final RunFiles runFiles;
    private final BuildCopies copies;
    private final Path cacheFolder;

    /**
     * The instance of {@code home}, whether it runs or not.
     *
     * @param environment names the cache folder
     * @param progress takes lines for the person who waits
     */
    public Instance(Home home, Ports ports, Map<String, String> environment, Consumer<String> progress) {
        this.home = home;
        this.ports = ports;
        this.progress = progress;
        this.runFiles = new RunFiles(home.run());
        this.copies = new BuildCopies(home.apps());
        this.cacheFolder = BuildCache.folder(environment);
    }

    /** The process ids of the components that run. */
    public Map<Component, Long> running() {
        Map<Component, Long> pids = new EnumMap<>(Component.class);
        runFiles.running()
                .forEach((component, running) ->
                        pids.put(component, running.process().pid()));
        return pids;
    }

    /** Whether {@code component} is ready. */
    public boolean isReady(Component component) {
        Nodes nodes = new Nodes(home, ports);
        return copies.find(component)
                .map(copy -> nodes.node(component, copy))
                .filter(Node::isReady)
                .isPresent();
    }

    /**
     * Starts components that do not run, restarts those that have changed, and returns once all are ready.
     *
     * @return whether anything was started or stopped
     */
    public boolean up(Build build) {
        try (InstanceLock held = InstanceLock.hold(home, progress)) {
            requireFreePorts();
            Map<Component, DeployedComponent> deployed = deploy(build);
            Plan plan = Plan.up(fingerprints(runFiles.running()), wanted(deployed));
            new Stopper(home, runFiles, progress).stop(plan.stop());
            plan.start().forEach(this::requireFreePort);
            home.remember(ports);
            start(deployed, plan.start());
            copies.prune(Set.copyOf(
                    deployed.values().stream().map(DeployedComponent::copy).toList()));
            return !plan.isEmpty();
        }
    }

    /**
     * Stops all components; the data stays.
     *
     * @return whether any was running
     */
    public boolean down() {
        try (InstanceLock held = InstanceLock.hold(home, progress)) {
            return stopAll();
        }
    }

    /** Stops all components and deletes the data, logs and links to copies. Keys and caches stay. */
    public void reset() {
        try (InstanceLock held = InstanceLock.hold(home, progress)) {
            stopAll();
            home.contents().forEach(FileTree::delete);
        }
    }

    /** A process of search-service that rebuilds the index and ends; empty before the first {@link #up}. */
    public Optional<ProcessSpec> rebuild() {
        return copies.find(Component.SEARCH)
                .map(copy ->
                        new Nodes(home, ports).service(Component.SEARCH, copy).run(RebuildJob.MODE));
    }

    private boolean stopAll() {
        Plan plan = Plan.down(runFiles.running().keySet());
        new Stopper(home, runFiles, progress).stop(plan.stop());
        return !plan.isEmpty();
    }

    private void start(Map<Component, DeployedComponent> deployed, List<Component> components) {
        Starter starter = new Starter(runFiles, ports, progress);
        starter.start(select(deployed, Component.servers()), components);
        try (KafkaTopics topics = new KafkaTopics(ports.address(Component.KAFKA))) {
            topics.create("");
        }
        starter.start(select(deployed, Component.services()), components);
    }

    private Map<Component, DeployedComponent> deploy(Build build) {
        Nodes nodes = new Nodes(home, ports);
        Map<Component, DeployedComponent> deployed = new EnumMap<>(Component.class);
        cache().provide(build, List.of(Component.values()), copies)
                .forEach((component, copy) -> deployed.put(component, DeployedComponent.of(nodes, component, copy)));
        return deployed;
    }

    /** The cache of all instances of this user; where that can't be written, a cache of this instance. */
    private BuildCache cache() {
        BuildCache shared = new BuildCache(cacheFolder, progress);
        if (shared.isWritable()) {
            return shared;
        }
        progress.accept("can't write to the cache folder " + cacheFolder + ", so " + home.cache()
                + " is used: set CLAIMTRAIL_CACHE to another folder");
        return new BuildCache(home.cache(), progress);
    }

    /** Fails before anything is copied where a component that is not running can't have its port. */
    private void requireFreePorts() {
        Map<Component, Running> running = runFiles.running();
        Map<String, String> remembered = home.rememberedPorts();
        Set<String> own = running.keySet().stream()
                .map(component -> remembered.getOrDefault(component.label(), ""))
                .collect(Collectors.toSet());
        for (Component component : Component.values()) {
            if (!own.contains(Integer.toString(ports.of(component)))) {
                requireFreePort(component);
            }
        }
    }

    private void requireFreePort(Component component) {
        int port = ports.of(component);
        if (!FreePorts.isFree(port)) {
            String holder = PortHolder.find(port).map(PortHolder::toString).orElse("another process");
            throw new InstanceException("port " + port + ", meant for " + component.label() + ", is in use by " + holder
                    + ": stop it, or set " + component.portVariable() + " to a free port");
        }
    }

    private static Map<Component, DeployedComponent> select(
            Map<Component, DeployedComponent> deployed, List<Component> components) {
        Map<Component, DeployedComponent> selected = new EnumMap<>(deployed);
        selected.keySet().retainAll(components);
        return selected;
    }

    private static Map<Component, String> fingerprints(Map<Component, Running> running) {
        Map<Component, String> fingerprints = new EnumMap<>(Component.class);
        running.forEach((component, one) -> fingerprints.put(component, one.fingerprint()));
        return fingerprints;
    }

    private static Map<Component, String> wanted(Map<Component, DeployedComponent> deployed) {
        Map<Component, String> wanted = new EnumMap<>(Component.class);
        deployed.forEach((component, one) -> wanted.put(component, one.fingerprint()));
        return wanted;
    }
}
