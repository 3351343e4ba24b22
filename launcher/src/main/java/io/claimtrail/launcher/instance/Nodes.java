package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.build.ContentDigest;
import io.claimtrail.localstack.server.ElasticsearchNode;
import io.claimtrail.localstack.server.KafkaNode;
import io.claimtrail.localstack.server.ProcessSpec;
import io.claimtrail.localstack.server.Node;
import io.claimtrail.localstack.server.Servers;
import io.claimtrail.localstack.server.ServiceNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How each part is run in an instance. */
record Nodes(Home home, Ports ports) {

    /** How {@code part} is run from {@code copy}, as {@link BuildCopies} made it. */
    Node node(Component part, Path copy) {
        return switch (part) {
            case KAFKA ->
                new KafkaNode(
                        copy + "/*",
                        home.data(part),
                        home.log(part),
                        ports.of(part),
                        ports.kafkaController(),
                        List.of());
            case ELASTICSEARCH ->
                new ElasticsearchNode(
                        onlyFolder(copy),
                        home.data(part),
                        home.log(part),
                        ports.of(part),
                        ports.elasticsearchTransport(),
                        List.of());
            case INGEST, CLAIMS, SEARCH -> service(part, copy);
        };
    }

    /** The folder in {@code copy} that a service is started from. */
    static Path application(Path copy) {
        return copy.resolve("quarkus-app");
    }

    ServiceNode service(Component part, Path copy) {
        return new ServiceNode(
                part.label(),
                application(copy),
                home.data(part),
                home.log(part),
                ports.of(part),
                part.heapMegabytes(),
                servers(part));
    }

    private Map<String, String> servers(Component part) {
        Map<String, String> servers = new HashMap<>();
        servers.put("kafka.bootstrap.servers", ports.address(Component.KAFKA));
        // Only asked for where CLAIMTRAIL_AUTH in the environment says so.
        servers.put("claimtrail.auth.keys-file", home.keys().toString());
        if (part == Component.SEARCH) {
            servers.put("quarkus.elasticsearch.hosts", "127.0.0.1:" + ports.of(Component.ELASTICSEARCH));
        }
        return servers;
    }

    /** Changes with all that makes a difference to the running part, but not with the JDK that happens to be found. */
    String fingerprint(Component part, ProcessSpec launch) {
        String java = Servers.java().toString();
        Stream<String> command = launch.command().stream().filter(word -> !word.equals(java));
        Stream<String> internal = switch (part) {
            case KAFKA -> Stream.of("controller " + ports.kafkaController());
            case ELASTICSEARCH -> Stream.of("transport " + ports.elasticsearchTransport());
            case INGEST, CLAIMS, SEARCH -> Stream.empty();
        };
        return ContentDigest.of(Stream.of(Stream.of(ports.address(part)), internal, command)
                .flatMap(words -> words)
                .collect(Collectors.joining("\n")));
    }

    private static Path onlyFolder(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
