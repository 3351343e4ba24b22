package io.claimtrail.localstack.installation;

import io.claimtrail.contracts.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records a service has still to process, and how many of its instances read them. Services commit an offset only once its outcome is safe, so the number is
 * exact, also while the service does not run.
 */
public final class ConsumerLag implements AutoCloseable {

    /** Timeout of one request to Kafka. */
    private static final int LIMIT_SECONDS = 5;

    /** A consumer group by its name without the number of a generation, and what it reads. */
    public record Reader(String group, List<Topic> topics) {

        public static final Reader CLAIMS = new Reader("claimtrail-claims", List.of(Topic.ARTICLES));
        public static final Reader SEARCH =
                new Reader("claimtrail-search-", List.of(Topic.ARTICLES, Topic.CLAIMS, Topic.REVIEWS, Topic.SPEAKERS));
        /** Follows {@link #SEARCH}. */
        public static final Reader CROSS_REFERENCES = new Reader("claimtrail-search-cross-references-", SEARCH.topics);

        public Reader {
            topics = List.copyOf(topics);
        }
    }

    private final Admin admin;
    private final String topicPrefix;

    /** The lag of an installation without a topic prefix. */
    public ConsumerLag(String bootstrapServers) {
        this(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), "");
    }

    /**
     * The lag of any installation.
     *
     * @param clientSettings of Kafka's client: at least {@code bootstrap.servers}
     * @param topicPrefix before the name of every topic and consumer group; may be empty
     */
    public ConsumerLag(Map<String, ?> clientSettings, String topicPrefix) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_SECONDS * 1000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_SECONDS * 1000);
        this.admin = Admin.create(settings);
        this.topicPrefix = topicPrefix;
    }

    /** Records that {@code reader} has still to process; empty where Kafka does not answer. */
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

    /** Number of instances of {@code reader} that have partitions; empty where Kafka does not answer. */
    public OptionalLong readers(Reader reader) {
        try {
            String group = group(reader);
            ConsumerGroupDescription description = Objects.requireNonNull(
                    await(admin.describeConsumerGroups(List.of(group)).all()).get(group));
            return OptionalLong.of(description.members().stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count());
        } catch (ExecutionException | TimeoutException e) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    /**
     * The newest group that has members, or the newest one. Each rebuild of the index starts a new group; one that failed leaves
     * a newer group without members behind.
     */
    private String group(Reader reader) throws ExecutionException, TimeoutException, InterruptedException {
        String prefix = topicPrefix + reader.group;
        return await(admin.listGroups().valid()).stream()
                .filter(group -> group.groupId().startsWith(prefix)
                        && group.groupId().substring(prefix.length()).chars().allMatch(Character::isDigit))
                .max(Comparator.comparing(ConsumerLag::hasMembers).thenComparing(GroupListing::groupId))
                .map(GroupListing::groupId)
                .orElse(prefix);
    }

    private static boolean hasMembers(GroupListing group) {
        return group.groupState()
                .filter(state -> state != GroupState.EMPTY && state != GroupState.DEAD)
                .isPresent();
    }

    private Map<TopicPartition, Long> settled(Reader reader)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed =
                await(admin.listConsumerGroupOffsets(group(reader)).partitionsToOffsetAndMetadata());
        return committed.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private List<TopicPartition> partitions(List<Topic> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<String> names =
                topics.stream().map(topic -> topic.name(topicPrefix)).toList();
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
