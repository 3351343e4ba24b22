package io.claimtrail.localstack;

import java.net.URI;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;

/** The same servers from their public images, with the full distribution of Elasticsearch; Testcontainers ends them with this process. */
final class ContainerStack {

    private static final String KAFKA = "apache/kafka:4.4.0";
    private static final String ELASTICSEARCH = "docker.elastic.co/elasticsearch/elasticsearch:9.5.3";

    private ContainerStack() {}

    static Stack attach() {
        return Started.STACK;
    }

    @SuppressWarnings("resource") // the containers run as long as the process
    private static Stack start() {
        KafkaContainer kafka = new KafkaContainer(KAFKA)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        ElasticsearchContainer elasticsearch = new ElasticsearchContainer(ELASTICSEARCH)
                .withEnv("xpack.security.enabled", "false")
                .withEnv("action.destructive_requires_name", "false");
        kafka.start();
        elasticsearch.start();
        return new Containers(kafka.getBootstrapServers(), URI.create("http://" + elasticsearch.getHttpHostAddress()));
    }

    /** Static, because all tests of the process share it. */
    private static final class Started {
        static final Stack STACK = start();
    }

    private record Containers(String kafkaBootstrapServers, URI elasticsearch) implements Stack {}
}
