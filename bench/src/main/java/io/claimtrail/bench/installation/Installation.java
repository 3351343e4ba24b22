package io.claimtrail.bench.installation;

import io.claimtrail.localstack.LocalStack;
import io.claimtrail.localstack.client.ConsumerLag;
import io.claimtrail.localstack.instance.Part;
import io.claimtrail.localstack.server.AotCache;
import io.claimtrail.localstack.server.FileTree;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.KafkaTopics;
import io.claimtrail.localstack.server.Node;
import io.claimtrail.localstack.server.Patience;
import io.claimtrail.localstack.server.Server;
import io.claimtrail.localstack.server.Servers;
import io.claimtrail.localstack.server.ServiceNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** An empty Kafka and Elasticsearch on free ports, and those services that a benchmark starts on them. */
public final class Installation implements AutoCloseable {

    private static final Duration SETTLING_LIMIT = Duration.ofHours(6);

    private final Path checkout;
    private final Path folder;
    private final LocalStack stack;
    private final Map<Part, Server> services = new EnumMap<>(Part.class);
    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);

    private Installation(Path checkout, Path folder, LocalStack stack) {
        this.checkout = checkout;
        this.folder = folder;
        this.stack = stack;
    }

    /**
     * Returns once Kafka and Elasticsearch answer.
     *
     * @param checkout of Claimtrail, built
     * @param folder for all that is written; deleted at the end, also where that comes by Ctrl-C
     */
    public static Installation start(Path checkout, Path folder) {
        folder.toFile().mkdirs();
        Servers servers = new Servers(checkout.resolve("local-stack/target/servers"));
        LocalStack stack = LocalStack.startAtFullSpeed(servers, folder);
        try (KafkaTopics topics = new KafkaTopics(stack.kafkaBootstrapServers())) {
            topics.create("");
        }
        Installation installation = new Installation(checkout, folder, stack);
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close));
        return installation;
    }

    public String kafka() {
        return stack.kafkaBootstrapServers();
    }

    public Endpoint elasticsearch() {
        return new Endpoint(stack.elasticsearch());
    }

    /** A way to {@code service}, which is started, and waited for, where it does not run. */
    public Endpoint service(Part service) {
        return service(service, Map.of());
    }

    /** The same; what it is started with stands in {@code settings} beside what it needs to know. */
    public Endpoint service(Part service, Map<String, String> settings) {
        services.computeIfAbsent(service, part -> {
            Server server = Server.start(node(part, settings));
            server.awaitReady();
            return server;
        });
        return new Endpoint(Part.url(port(service)));
    }

    public void stop(Part service) {
        Server server = services.remove(service);
        if (server != null) {
            server.stop();
        }
    }

    /** How {@code service} is run here, for those who run it themselves. */
    public Node node(Part service, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put("kafka.bootstrap.servers", kafka());
        all.put("quarkus.elasticsearch.hosts", stack.elasticsearch().getAuthority());
        all.putAll(settings);
        Path home = folder.resolve(service.label());
        return new ServiceNode(
                service.label(),
                application(service),
                home,
                home.resolve("log"),
                port(service),
                service.heapMegabytes(),
                all);
    }

    /** Returns once all articles that were ever written to Kafka are read by claims-service. */
    public void awaitExtracted() {
        await(ConsumerLag.Reader.CLAIMS);
    }

    /** Returns once all that was ever written to Kafka is settled in the index. */
    public void awaitIndexed() {
        await(ConsumerLag.Reader.SEARCH);
    }

    private void await(ConsumerLag.Reader reader) {
        try (ConsumerLag lag = new ConsumerLag(kafka())) {
            if (!Patience.until(() -> lag.of(reader).orElse(1) == 0, SETTLING_LIMIT)) {
                throw new IllegalStateException(reader.group() + " is still behind after " + SETTLING_LIMIT);
            }
        }
    }

    @Override
    public void close() {
        services.values().forEach(Server::kill);
        stack.close();
        FileTree.delete(folder);
    }

    private int port(Part service) {
        return Objects.requireNonNull(ports.computeIfAbsent(service, part -> FreePorts.next()));
    }

    /** A copy, so that a build disturbs nothing. */
    private Path application(Part service) {
        Path copy = folder.resolve("apps").resolve(service.label());
        if (!copy.toFile().exists()) {
            Path built = checkout.resolve(service.label()).resolve("target/quarkus-app");
            AotCache.make(built);
            FileTree.copy(built, copy);
            AotCache.copy(built, copy);
        }
        return copy;
    }
}
