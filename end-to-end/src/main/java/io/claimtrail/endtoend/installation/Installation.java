package io.claimtrail.endtoend.installation;

import io.claimtrail.localstack.LocalStack;
import io.claimtrail.localstack.instance.Part;
import io.claimtrail.localstack.server.AotCache;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.KafkaTopics;
import io.claimtrail.localstack.server.Server;
import io.claimtrail.localstack.server.Servers;
import io.claimtrail.localstack.server.ServiceNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A whole Claimtrail of one's own, as processes on free ports; any of them may be killed and started again. */
public final class Installation implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 256;

    public static final List<String> SERVICES =
            Part.services().stream().map(Part::label).toList();

    private final LocalStack stack;
    private final Path folder;
    private final Wires wires;
    /** By name; those that clients are led to. */
    private final Map<String, Service> services = new ConcurrentHashMap<>();

    private Installation(LocalStack stack, Path folder, Wires wires) {
        this.stack = stack;
        this.folder = folder;
        this.wires = wires;
        SERVICES.forEach(name -> services.put(name, start(name, Map.of())));
    }

    /** One of our services, where it is reached, and what it writes. */
    public record Service(Server server, Api api, Path log) {}

    /** Returns once all are ready. */
    public static Installation start(Path folder) {
        return start(folder, Wires.none());
    }

    /** The same, where services reach Kafka and Elasticsearch by {@code wires}, which end with the installation. */
    public static Installation start(Path folder, Wires wires) {
        LocalStack stack = LocalStack.start(Servers.find(), folder, wires.detours());
        wires.leadToElasticsearch(stack.elasticsearch().getPort());
        try (KafkaTopics topics = new KafkaTopics(stack.kafkaBootstrapServers())) {
            topics.create("");
        }
        Installation installation = new Installation(stack, folder, wires);
        installation.services.values().forEach(service -> service.server().awaitReady());
        return installation;
    }

    public Server server(Part part) {
        return switch (part) {
            case KAFKA -> kafka();
            case ELASTICSEARCH -> elasticsearch();
            case INGEST, CLAIMS, SEARCH -> service(part.label()).server();
        };
    }

    public Server kafka() {
        return stack.kafka();
    }

    public Server elasticsearch() {
        return stack.elasticsearchServer();
    }

    public int kafkaPort() {
        return URI.create("kafka://" + stack.kafkaBootstrapServers()).getPort();
    }

    public int elasticsearchPort() {
        return stack.elasticsearch().getPort();
    }

    public Service service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    public Service ingest() {
        return service("ingest-service");
    }

    public Service claims() {
        return service("claims-service");
    }

    public Service search() {
        return service("search-service");
    }

    public Collection<Service> services() {
        return List.copyOf(services.values());
    }

    /** Starts another instance of a service, leads clients to it once it is ready, and returns the one before. */
    public Service replace(String name) {
        Service next = start(name, Map.of());
        next.server().awaitReady();
        return Objects.requireNonNull(services.put(name, next));
    }

    @Override
    public void close() {
        services.values().forEach(service -> service.server().kill());
        stack.close();
        wires.close();
    }

    /** Starts an instance beside those that clients are led to; whoever asks for it ends it. */
    public Service start(String name, Map<String, String> settings) {
        int port = FreePorts.next();
        Path home = folder.resolve(name + "-" + port);
        Map<String, String> all = new HashMap<>(settings);
        all.put("kafka.bootstrap.servers", wires.kafka(name).orElse(stack.kafkaBootstrapServers()));
        all.put(
                "quarkus.elasticsearch.hosts",
                wires.elasticsearch(name).orElse(stack.elasticsearch().getAuthority()));
        Path application = checkout().resolve(name).resolve("target/quarkus-app");
        AotCache.make(application);
        Path log = home.resolve("log");
        ServiceNode node = new ServiceNode(name, application, home, log, port, HEAP_MEGABYTES, all);
        return new Service(Server.start(node), new Api(port), log);
    }

    public static Path checkout() {
        return Stream.iterate(Servers.find().home(), Objects::nonNull, Path::getParent)
                .filter(folder -> folder.resolve("ingest-service").toFile().isDirectory())
                .findFirst()
                .orElseThrow();
    }
}
