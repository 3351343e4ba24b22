package io.claimtrail.launcher.instance;

import io.claimtrail.launcher.client.KafkaConnection;
import io.claimtrail.launcher.client.Target;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.build.Build;
import io.claimtrail.localstack.server.FileTree;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.ServiceNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A rebuild of the index of another installation, by the search-service of this build. */
public record RebuildJob(Build build, Home home) {

    /** What makes a process of search-service rebuild the index once and end. */
    static final Map<String, String> MODE = Map.of("claimtrail.search.mode", "reindex");

    /** Runs it with the terminal of this process, and returns its exit status. */
    public int run(Target target) throws InterruptedException {
        try {
            // Passwords stand in a file that only this user can read, not on a command line that all can see.
            Path folder = Files.createTempDirectory("claimtrail-reindex");
            try {
                return node(target, folder).run(MODE).runInForeground();
            } finally {
                FileTree.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServiceNode node(Target target, Path folder) throws IOException {
        Path configuration = folder.resolve("reindex.properties");
        Properties properties = new Properties();
        properties.putAll(settings(target));
        try (Writer writer = Files.newBufferedWriter(configuration)) {
            properties.store(writer, null);
        }
        List<Path> files = build.files(Component.SEARCH);
        return new ServiceNode(
                "reindex",
                files.getFirst(),
                folder,
                folder.resolve("log"),
                FreePorts.next(),
                Component.SEARCH.heapMegabytes(),
                Map.of("quarkus.config.locations", configuration.toUri().toString()));
    }

    private static Map<String, String> settings(Target target) {
        KafkaConnection kafka = target.kafka();
        URI elasticsearch = URI.create(target.address(Component.ELASTICSEARCH));
        Map<String, String> settings = new HashMap<>();
        kafka.settings().forEach((name, value) -> settings.put("kafka." + name, value));
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.put("quarkus.elasticsearch.hosts", elasticsearch.getAuthority());
        settings.put("quarkus.elasticsearch.protocol", elasticsearch.getScheme());
        if (!kafka.topicPrefix().isEmpty()) {
            settings.put("claimtrail.kafka.topic-prefix", kafka.topicPrefix());
        }
        if (!target.indexPrefix().isEmpty()) {
            settings.put("claimtrail.elasticsearch.index-prefix", target.indexPrefix());
        }
        return settings;
    }
}
