package io.claimtrail.endtoend;

import io.claimtrail.localstack.LocalStack;
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
final class Installation implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 256;

    static final List<String> SERVICES = List.of("ingest-service", "claims-service", "search-service");

    private final LocalStack stack;
    private final Path folder;
    /** By name; those that clients are led to. */
    private final Map<String, Service> services = new ConcurrentHashMap<>();

    private Installation(LocalStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
        SERVICES.forEach(name -> services.put(name, start(name, Map.of())));
    }

    /** One of our services, and where it is reached. */
    record Service(Server server, Api api) {}

    /** Returns once all are ready. */
    static Installation start(Path folder) {
        LocalStack stack = LocalStack.start(Servers.find(), folder);
        try (KafkaTopics topics = new KafkaTopics(stack.kafkaBootstrapServers())) {
            topics.create("");
        }
        Installation installation = new Installation(stack, folder);
        installation.services.values().forEach(service -> service.server().awaitReady());
        return installation;
    }

    Server kafka() {
        return stack.kafka();
    }

    Server elasticsearch() {
        return stack.elasticsearchServer();
    }

    int kafkaPort() {
        return URI.create("kafka://" + stack.kafkaBootstrapServers()).getPort();
    }

    int elasticsearchPort() {
        return stack.elasticsearch().getPort();
    }

    Service service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    Service ingest() {
        return service("ingest-service");
    }

    Service claims() {
        return service("claims-service");
    }

    Service search() {
        return service("search-service");
    }

    Collection<Service> services() {
        return List.copyOf(services.values());
    }

    /** Starts another instance of a service, leads clients to it once it is ready, and returns the one before. */
    Service replace(String name) {
        Service next = start(name, Map.of());
        next.server().awaitReady();
        return Objects.requireNonNull(services.put(name, next));
    }

    @Override
    public void close() {
        services.values().forEach(service -> service.server().kill());
        stack.close();
    }

    /** Starts an instance beside those that clients are led to; whoever asks for it ends it. */
    Service start(String name, Map<String, String> settings) {
        int port = FreePorts.next();
        Path home = folder.resolve(name + "-" + port);
        Map<String, String> all = new HashMap<>(settings);
        all.put("kafka.bootstrap.servers", stack.kafkaBootstrapServers());
        all.put("quarkus.elasticsearch.hosts", stack.elasticsearch().getAuthority());
        ServiceNode node = new ServiceNode(
                name,
                checkout().resolve(name).resolve("target/quarkus-app"),
                home,
                home.resolve("log"),
                port,
                HEAP_MEGABYTES,
                all);
        return new Service(Server.start(node), new Api(port));
    }

    static Path checkout() {
        return Stream.iterate(Servers.find().home(), Objects::nonNull, Path::getParent)
                .filter(folder -> folder.resolve("ingest-service").toFile().isDirectory())
                .findFirst()
                .orElseThrow();
    }
}
