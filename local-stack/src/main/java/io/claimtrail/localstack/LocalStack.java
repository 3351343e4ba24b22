package io.claimtrail.localstack;

import io.claimtrail.localstack.server.ElasticsearchServer;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.Guard;
import io.claimtrail.localstack.server.KafkaServer;
import io.claimtrail.localstack.server.ServerProcess;
import io.claimtrail.localstack.server.Servers;
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

    private final KafkaServer kafka;
    private final ElasticsearchServer elasticsearch;
    private final ServerProcess guard;

    private LocalStack(KafkaServer kafka, ElasticsearchServer elasticsearch, ServerProcess guard) {
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
        this.guard = guard;
    }

    /** Starts both in {@code folder} and returns once both answer; topics are not created. */
    public static LocalStack start(Servers servers, Path folder) {
        ServerProcess guard = Guard.start(folder);
        ElasticsearchServer elasticsearch = ElasticsearchServer.start(
                servers, folder.resolve("elasticsearch"), FreePorts.next(), FreePorts.next(), QUICK_START);
        KafkaServer kafka = KafkaServer.start(servers, folder.resolve("kafka"), FreePorts.next(), FreePorts.next());
        LocalStack stack = new LocalStack(kafka, elasticsearch, guard);
        try {
            kafka.awaitReady();
            elasticsearch.awaitReady();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    public KafkaServer kafka() {
        return kafka;
    }

    public ElasticsearchServer elasticsearchServer() {
        return elasticsearch;
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public URI elasticsearch() {
        return elasticsearch.address();
    }

    /** Ends both at once: their data is not meant to be kept. */
    @Override
    public void close() {
        kafka.kill();
        elasticsearch.kill();
        guard.kill();
    }
}
