package io.claimtrail.localstack.installation;

import io.claimtrail.contracts.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records a service has still to settle. Services commit an offset only once its outcome is safe, so this is
 * exact, and it can be told of a service that does not run.
 */
public final class ConsumerLag implements AutoCloseable {

    private static final int LIMIT_SECONDS = 5;

    /** A consumer group by the beginning of its name, and what it reads. */
    public record Reader(String group, List<Topic> topics) {

        public static final Reader CLAIMS = new Reader("claimtrail-claims", List.of(Topic.ARTICLES));
        public static final Reader SEARCH =
                new Reader("claimtrail-search-", List.of(Topic.ARTICLES, Topic.CLAIMS, Topic.REVIEWS, Topic.SPEAKERS));

        public Reader {
            topics = List.copyOf(topics);
        }
    }

    private final Admin admin;

    public ConsumerLag(String bootstrapServers) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_SECONDS * 1000));
    }

    /** Records that {@code reader} has still to settle; empty where Kafka does not tell. */
    public OptionalLong of(Reader reader) {
        try {
            Map<TopicPartition, Long> settled = settled(reader);
            List<TopicPartition> partitions = partitions(reader.topics);
            Map<TopicPartition, Long> begins = offsets(partitions, OffsetSpec.earliest());
            Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
            return OptionalLong.of(partitions.stream()
                    .mapToLong(partition ->
                            offset(ends, partition) - settled.getOrDefault(partition, offset(begins, partition)))
                    .sum());
        } catch (ExecutionException | TimeoutException e) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    /** Of the newest group: each rebuild of the index leaves the group of the one before behind. */
    private Map<TopicPartition, Long> settled(Reader reader)
            throws ExecutionException, TimeoutException, InterruptedException {
        String newest = await(admin.listGroups().valid()).stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(reader.group))
                .max(Comparator.naturalOrder())
                .orElse(reader.group);
        Map<TopicPartition, OffsetAndMetadata> committed =
                await(admin.listConsumerGroupOffsets(newest).partitionsToOffsetAndMetadata());
        return committed.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private List<TopicPartition> partitions(List<Topic> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<String> names = topics.stream().map(topic -> topic.name("")).toList();
        return await(admin.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> request =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        Map<TopicPartition, ListOffsetsResultInfo> offsets =
                await(admin.listOffsets(request).all());
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return Objects.requireNonNull(offsets.get(partition));
    }

    private static <T> T await(KafkaFuture<T> future)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
}
