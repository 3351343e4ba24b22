package io.claimtrail.endtoend;

import io.claimtrail.localstack.LocalStack;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.KafkaTopics;
import io.claimtrail.localstack.server.Server;
import io.claimtrail.localstack.server.Servers;
import io.claimtrail.localstack.server.ServiceNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A whole Claimtrail of one's own, as processes on free ports; any of them may be killed and started again. */
final class Installation implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 256;

    private final LocalStack stack;
    private final Service ingest;
    private final Service claims;
    private final Service search;

    private Installation(LocalStack stack, Path folder) {
        this.stack = stack;
        this.ingest = start("ingest-service", folder);
        this.claims = start("claims-service", folder);
        this.search = start("search-service", folder);
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
        installation.services().forEach(service -> service.server().awaitReady());
        return installation;
    }

    Server kafka() {
        return stack.kafka();
    }

    Server elasticsearch() {
        return stack.elasticsearchServer();
    }

    Service ingest() {
        return ingest;
    }

    Service claims() {
        return claims;
    }

    Service search() {
        return search;
    }

    @Override
    public void close() {
        services().forEach(service -> service.server().kill());
        stack.close();
    }

    private Stream<Service> services() {
        return Stream.of(ingest, claims, search);
    }

    private Service start(String name, Path folder) {
        int port = FreePorts.next();
        ServiceNode node = new ServiceNode(
                name,
                checkout().resolve(name).resolve("target/quarkus-app"),
                folder.resolve(name),
                folder.resolve(name).resolve("log"),
                port,
                HEAP_MEGABYTES,
                Map.of(
                        "kafka.bootstrap.servers",
                        stack.kafkaBootstrapServers(),
                        "quarkus.elasticsearch.hosts",
                        stack.elasticsearch().getAuthority()));
        return new Service(Server.start(node), new Api(port));
    }

    static Path checkout() {
        return Stream.iterate(Servers.find().home(), Objects::nonNull, Path::getParent)
                .filter(folder -> folder.resolve("ingest-service").toFile().isDirectory())
                .findFirst()
                .orElseThrow();
    }
}
