package io.claimtrail.localstack.server;

import io.claimtrail.contracts.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates and deletes the topics of an installation. */
public final class KafkaTopics implements AutoCloseable {

    /** Timeout of one change. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final String bootstrapServers;
    private final Admin admin;

    public KafkaTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200));
    }

    /** Whether the broker answers. */
    public boolean isReady() {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Creates the topics of an installation that are missing. */
    public void create(String prefix) {
        List<NewTopic> topics = Arrays.stream(Topic.values())
                .map(topic -> new NewTopic(topic.name(prefix), KafkaNode.PARTITIONS, (short) 1)
                        .configs(topic.configuration()))
                .toList();
        admin.createTopics(topics).values().values().forEach(created -> await(created, TopicExistsException.class));
    }

    /** Deletes the topics of an installation. */
    public void delete(String prefix) {
        List<String> names =
                Arrays.stream(Topic.values()).map(topic -> topic.name(prefix)).toList();
        admin.deleteTopics(names)
                .topicNameValues()
                .values()
                .forEach(deleted -> await(deleted, UnknownTopicOrPartitionException.class));
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    private void await(KafkaFuture<Void> change, Class<? extends Exception> changedBefore) {
        try {
            change.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!changedBefore.isInstance(e.getCause())) {
                throw new IllegalStateException("can't change topics on " + bootstrapServers, e);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("can't change topics on " + bootstrapServers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
