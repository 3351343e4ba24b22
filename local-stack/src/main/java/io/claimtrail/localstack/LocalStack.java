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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A separate Kafka and Elasticsearch on free ports, which a test may kill and start again. Both end with the process that
 * started them.
 */
public final class LocalStack implements Stack, AutoCloseable {

    /** JVM options that halve the start-up time of a server and limit its peak speed: right for tests. */
    public static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1");

    private final KafkaNode kafkaNode;
    private final ElasticsearchNode elasticsearchNode;
    private final ServerProcess watchdog;
    private final @Nullable Server elasticsearch;
    private final Server kafka;

    private LocalStack(
            KafkaNode kafkaNode,
            ElasticsearchNode elasticsearchNode,
            boolean withElasticsearch,
            ServerProcess watchdog) {
        this.kafkaNode = kafkaNode;
        this.elasticsearchNode = elasticsearchNode;
        this.watchdog = watchdog;
        this.elasticsearch = withElasticsearch ? Server.start(elasticsearchNode) : null;
        this.kafka = Server.start(kafkaNode);
    }

    /** Starts both in {@code folder} and returns once both are ready. Topics are not created. */
    public static LocalStack start(Servers servers, Path folder) {
        return start(servers, folder, List.of());
    }

    /** The same, where Kafka also has {@code listeners}. */
    public static LocalStack start(Servers servers, Path folder, List<ProxiedListener> listeners) {
        return start(servers, folder, true, QUICK_START, listeners);
    }

    /** The same with the speed of {@code ./claimtrail up}, for measurements. */
    public static LocalStack startAtFullSpeed(Servers servers, Path folder) {
        return start(servers, folder, true, List.of(), List.of());
    }

    /** Starts a Kafka only. */
    static LocalStack startKafka(Servers servers, Path folder) {
        return start(servers, folder, false, QUICK_START, List.of());
    }

    private static LocalStack start(
            Servers servers,
            Path folder,
            boolean withElasticsearch,
            List<String> jvmOptions,
            List<ProxiedListener> listeners) {
        LocalStack stack = new LocalStack(
                kafka(servers, folder.resolve("kafka"), listeners, jvmOptions),
                elasticsearch(servers, folder.resolve("elasticsearch"), jvmOptions),
                withElasticsearch,
                Watchdog.start(folder));
        try {
            stack.kafka.awaitReady();
            if (stack.elasticsearch != null) {
                stack.elasticsearch.awaitReady();
            }
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private static KafkaNode kafka(
            Servers servers, Path folder, List<ProxiedListener> listeners, List<String> jvmOptions) {
        return new KafkaNode(
                Servers.classPath(servers.kafka()),
                folder,
                folder.resolve("kafka.log"),
                FreePorts.next(),
                FreePorts.next(),
                listeners,
                jvmOptions);
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
        return Objects.requireNonNull(elasticsearch, "only Kafka was started");
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafkaNode.bootstrapServers();
    }

    @Override
    public URI elasticsearch() {
        return elasticsearchNode.address();
    }

    /** Kills both: their data is not kept. */
    @Override
    public void close() {
        kafka.kill();
        if (elasticsearch != null) {
            elasticsearch.kill();
        }
        watchdog.kill();
    }
}
