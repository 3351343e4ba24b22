package io.claimtrail.localstack.server;

import io.claimtrail.contracts.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * One Kafka broker that is its own controller, on loopback. Its data outlives it: started again in the same folder it
 * goes on.
 */
public final class KafkaServer {

    /** Partitions of every topic; how far a consumer can scale. */
    public static final int PARTITIONS = 6;

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_GRACE = Duration.ofSeconds(20);

    private final Servers servers;
    private final Path folder;
    private final int port;
    private final int controllerPort;
    private ServerProcess process;

    private KafkaServer(Servers servers, Path folder, int port, int controllerPort) {
        this.servers = servers;
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.process = launch();
    }

    /**
     * Starts a broker; {@link #awaitReady()} tells when it answers.
     *
     * @param folder for its data, configuration and log; made where it is missing
     */
    public static KafkaServer start(Servers servers, Path folder, int port, int controllerPort) {
        return new KafkaServer(servers, folder, port, controllerPort);
    }

    /** Starts it again after it was stopped or killed, on the same data and ports. */
    public void restart() {
        process = launch();
        awaitReady();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    public void stop() {
        process.stop(STOP_GRACE);
    }

    public void kill() {
        process.kill();
    }

    /** Returns once the broker answers. */
    public void awaitReady() {
        try (Admin admin = admin(bootstrapServers())) {
            process.awaitReady(() -> answers(admin), START_LIMIT);
        }
    }

    /** Creates all topics of an installation on {@code bootstrapServers}; those that are there stay as they are. */
    public static void createTopics(String bootstrapServers, String prefix) {
        try (Admin admin = admin(bootstrapServers)) {
            List<NewTopic> topics = Arrays.stream(Topic.values())
                    .map(topic ->
                            new NewTopic(topic.name(prefix), PARTITIONS, (short) 1).configs(topic.configuration()))
                    .toList();
            for (var created : admin.createTopics(topics).values().values()) {
                awaitCreated(created);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("can't create topics on " + bootstrapServers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void awaitCreated(KafkaFuture<Void> created)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            created.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** Deletes all topics of an installation on {@code bootstrapServers}. */
    public static void deleteTopics(String bootstrapServers, String prefix) {
        try (Admin admin = admin(bootstrapServers)) {
            admin.deleteTopics(Arrays.stream(Topic.values())
                            .map(topic -> topic.name(prefix))
                            .toList())
                    .all()
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("can't delete topics on " + bootstrapServers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200));
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ServerProcess launch() {
        try {
            Files.createDirectories(folder);
            Path properties = Files.write(folder.resolve("server.properties"), configuration());
            if (!Files.exists(folder.resolve("data/meta.properties"))) {
                run(
                                "kafka.tools.StorageTool",
                                "format",
                                "-t",
                                Uuid.randomUuid().toString(),
                                "-c",
                                properties.toString())
                        .awaitEnd();
            }
            return run("kafka.Kafka", properties.toString()).process();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Launched run(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Servers.java().toString(), "-Xmx256m", "-XX:+UseSerialGC", "-cp", servers.kafkaClassPath(), mainClass));
        command.addAll(List.of(arguments));
        return new Launched(ServerProcess.start("Kafka", command, Map.of(), folder, folder.resolve("kafka.log")));
    }

    private record Launched(ServerProcess process) {

        void awaitEnd() {
            if (!Patience.until(() -> !process.isAlive(), Duration.ofMinutes(1))) {
                process.kill();
                throw new IllegalStateException("formatting Kafka's storage took too long");
            }
        }
    }

    private List<String> configuration() {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names=CONTROLLER",
                "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
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
}
