package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.build.BuildCopies;
import io.claimtrail.localstack.build.ContentDigest;
import io.claimtrail.localstack.server.ElasticsearchNode;
import io.claimtrail.localstack.server.KafkaNode;
import io.claimtrail.localstack.server.Node;
import io.claimtrail.localstack.server.ProcessSpec;
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

/** The processes of an instance: command line and settings of each. */
record Nodes(Home home, Ports ports) {

    /** The process of {@code component} that runs from {@code copy}, one of {@link BuildCopies}. */
    Node node(Component component, Path copy) {
        return switch (component) {
            case KAFKA ->
                new KafkaNode(
                        copy + "/*",
                        home.data(component),
                        home.log(component),
                        ports.of(component),
                        ports.kafkaController(),
                        List.of(),
                        List.of());
            case ELASTICSEARCH ->
                new ElasticsearchNode(
                        onlyFolder(copy),
                        home.data(component),
                        home.log(component),
                        ports.of(component),
                        ports.elasticsearchTransport(),
                        List.of());
            case INGEST, CLAIMS, SEARCH -> service(component, copy);
        };
    }

    ServiceNode service(Component component, Path copy) {
        return new ServiceNode(
                component.label(),
                BuildCopies.application(copy),
                home.data(component),
                home.log(component),
                ports.of(component),
                component.heapMegabytes(),
                servers(component));
    }

    private Map<String, String> servers(Component component) {
        Map<String, String> servers = new HashMap<>();
        servers.put("kafka.bootstrap.servers", ports.address(Component.KAFKA));
        // Used only with CLAIMTRAIL_AUTH=api-key in the environment.
        servers.put("claimtrail.auth.keys-file", home.keys().toString());
        if (component == Component.SEARCH) {
            servers.put("quarkus.elasticsearch.hosts", "127.0.0.1:" + ports.of(Component.ELASTICSEARCH));
            servers.put("claimtrail.page.extractor", ports.url(Component.CLAIMS).toString());
        }
        return servers;
    }

    /** Digest of everything that {@code component} must be restarted for. The path of the JDK does not count. */
    String fingerprint(Component component, ProcessSpec launch) {
        String java = Servers.java().toString();
        Stream<String> command = launch.command().stream().filter(word -> !word.equals(java));
        Stream<String> internal = switch (component) {
            case KAFKA -> Stream.of("controller " + ports.kafkaController());
            case ELASTICSEARCH -> Stream.of("transport " + ports.elasticsearchTransport());
            case INGEST, CLAIMS, SEARCH -> Stream.empty();
        };
        return ContentDigest.of(Stream.of(Stream.of(ports.address(component)), internal, command)
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
