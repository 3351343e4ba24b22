package io.claimtrail.localstack.server;

import io.claimtrail.contracts.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * How to run one Kafka broker that is its own controller, on loopback.
 *
 * @param classPath of the server
 * @param folder for its data and configuration; created if missing
 * @param log for its output
 * @param listeners further listeners
 * @param jvmOptions beyond those that keep it small
 */
public record KafkaNode(
        String classPath,
        Path folder,
        Path log,
        int port,
        int controllerPort,
        List<ProxiedListener> listeners,
        List<String> jvmOptions)
        implements Node {

    /** Partitions of every topic, and so the maximum number of consumers in a group. */
    public static final int PARTITIONS = 6;

    private static final Duration FORMAT_LIMIT = Duration.ofMinutes(1);

    public KafkaNode {
        listeners = List.copyOf(listeners);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /**
     * A listener that advertises another port to clients: the port of a proxy that forwards to it.
     *
     * @param name of the listener, in capitals
     */
    public record ProxiedListener(String name, int port, int advertisedPort) {}

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(folder);
            Files.write(properties(), configuration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(formatted())) {
            format();
        }
    }

    @Override
    public ProcessSpec launch() {
        return run("Kafka", jvmOptions, "kafka.Kafka", properties().toString());
    }

    @Override
    public boolean isReady() {
        if (!Probe.listens(port)) {
            return false;
        }
        try (KafkaTopics topics = new KafkaTopics(bootstrapServers())) {
            return topics.isReady();
        }
    }

    private void format() {
        ServerProcess format = run(
                        "Kafka's storage tool",
                        List.of("-XX:TieredStopAtLevel=1"),
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        properties().toString())
                .start();
        Polling.until(() -> !format.isAlive(), FORMAT_LIMIT);
        if (!Files.exists(formatted())) {
            format.kill();
            throw new IllegalStateException("Kafka's storage could not be formatted; its log is " + log);
        }
    }

    private ProcessSpec run(String name, List<String> options, String... mainClassAndArguments) {
        List<String> command = new ArrayList<>(
                List.of(Servers.java().toString(), "-Xmx256m", "-XX:+UseSerialGC", "-Dlog4j2.level=INFO"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath));
        command.addAll(List.of(mainClassAndArguments));
        return new ProcessSpec(name, command, Map.of(), folder, log);
    }

    private Path properties() {
        return folder.resolve("server.properties");
    }

    private Path formatted() {
        return folder.resolve("data/meta.properties");
    }

    private List<String> configuration() {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort
                        + each(listener -> listener.name() + "://127.0.0.1:" + listener.port()),
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port
                        + each(listener -> listener.name() + "://127.0.0.1:" + listener.advertisedPort()),
                "controller.listener.names=CONTROLLER",
                "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"
                        + each(listener -> listener.name() + ":PLAINTEXT"),
                "log.dirs=" + folder.resolve("data"),
                "auto.create.topics.enable=false",
                "num.partitions=" + PARTITIONS,
                "message.max.bytes=" + Topic.MAX_RECORD_BYTES,
                "replica.fetch.max.bytes=" + Topic.MAX_RECORD_BYTES,
                "offsets.topic.num.partitions=8",
                "offsets.topic.replication.factor=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                "log.cleaner.dedupe.buffer.size=4194304");
    }

    private String each(Function<ProxiedListener, String> text) {
        return listeners.stream().map(listener -> "," + text.apply(listener)).collect(Collectors.joining());
    }
}
