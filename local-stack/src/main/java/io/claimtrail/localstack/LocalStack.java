package io.claimtrail.localstack;

import io.claimtrail.localstack.server.ElasticsearchNode;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.KafkaNode;
import io.claimtrail.localstack.server.KafkaNode.ProxiedListener;
import io.claimtrail.localstack.server.Server;
import io.claimtrail.localstack.server.ServerProcess;
import io.claimtrail.localstack.server.Servers;
import io.claimtrail.localstack.server.Watchdog;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A Kafka and an Elasticsearch of one's own, on free ports, that may be killed and started again. Both end with the
 * process that started them.
 */
public final class LocalStack implements Stack, AutoCloseable {

    /** Half the start-up time, at the price of peak speed: right for tests. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1");

    private final KafkaNode kafkaNode;
    private final ElasticsearchNode elasticsearchNode;
    private final ServerProcess guard;
    private final Server elasticsearch;
    private final Server kafka;

    private LocalStack(KafkaNode kafkaNode, ElasticsearchNode elasticsearchNode, ServerProcess guard) {
        this.kafkaNode = kafkaNode;
        this.elasticsearchNode = elasticsearchNode;
        this.guard = guard;
        this.elasticsearch = Server.start(elasticsearchNode);
        this.kafka = Server.start(kafkaNode);
    }

    /** Starts both in {@code folder} and returns once both answer; topics are not created. */
    public static LocalStack start(Servers servers, Path folder) {
        return start(servers, folder, List.of());
    }

    /** The same, where Kafka is also reached by {@code detours}. */
    public static LocalStack start(Servers servers, Path folder, List<ProxiedListener> detours) {
        return start(servers, folder, QUICK_START, detours);
    }

    /** The same at the speed of {@code ./claimtrail up}, for those who measure. */
    public static LocalStack startAtFullSpeed(Servers servers, Path folder) {
        return start(servers, folder, List.of(), List.of());
    }

    private static LocalStack start(
            Servers servers, Path folder, List<String> elasticsearchOptions, List<ProxiedListener> detours) {
        LocalStack stack = new LocalStack(
                kafka(servers, folder.resolve("kafka"), detours),
                elasticsearch(servers, folder.resolve("elasticsearch"), elasticsearchOptions),
                Watchdog.start(folder));
        try {
            stack.kafka.awaitReady();
            stack.elasticsearch.awaitReady();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private static KafkaNode kafka(Servers servers, Path folder, List<ProxiedListener> detours) {
        return new KafkaNode(
                Servers.classPath(servers.kafka()),
                folder,
                folder.resolve("kafka.log"),
                FreePorts.next(),
                FreePorts.next(),
                detours);
    }

    private static ElasticsearchNode elasticsearch(Servers servers, Path folder, List<String> jvmOptions) {
        return new ElasticsearchNode(
                servers.elasticsearch(),
                folder,
                folder.resolve("elasticsearch.log"),
                FreePorts.next(),
                FreePorts.next(),
                jvmOptions);
    }

    public Server kafka() {
        return kafka;
    }

    public Server elasticsearchServer() {
        return elasticsearch;
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafkaNode.bootstrapServers();
    }

    @Override
    public URI elasticsearch() {
        return elasticsearchNode.address();
    }

    /** Ends both at once: their data is not meant to be kept. */
    @Override
    public void close() {
        kafka.kill();
        elasticsearch.kill();
        guard.kill();
    }
}
