package io.claimtrail.ingest.publish;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.Decoded;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.edge.kafka.KafkaClientFactory;
import io.claimtrail.edge.kafka.KafkaNames;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All sources and their states, as Kafka has them, and whether this instance is the one that polls. Each instance reads both topics
 * from the beginning, so that each can answer; the instance that the consumer group assigns the first partition of the sources to
 * polls. One thread calls {@link #open}, {@link #update} and {@link #close}; any may read.
 */
@Singleton
public class SourceTable {

    private static final Logger LOG = Logger.getLogger(SourceTable.class);
    private static final Duration POLL_TIMEOUT = Duration.ofMillis(200);
    private static final Duration METADATA_TIMEOUT = Duration.ofSeconds(10);
    private static final String GROUP = "claimtrail-sources";

    private final KafkaClientFactory clients;
    private final String sourcesTopic;
    private final String statesTopic;

    private final Map<String, Event<Source>> sources = new ConcurrentHashMap<>();
    private final Map<String, SourceState> states = new ConcurrentHashMap<>();
    private volatile boolean complete;
    private volatile boolean poller;

    private @Nullable Consumer<String, byte[]> reader;
    private @Nullable Consumer<String, byte[]> member;

    /** Offsets that must have been read before this instance knows enough. */
    private Map<TopicPartition, Long> wanted = Map.of();

    SourceTable(KafkaClientFactory clients, KafkaNames names) {
        this.clients = clients;
        this.sourcesTopic = names.topic(Topic.SOURCES);
        this.statesTopic = names.topic(Topic.SOURCE_STATES);
    }

    /** Whether everything that Kafka had when this instance started, or became the poller, has been read. */
    public boolean isComplete() {
        return complete;
    }

    /** Whether this instance is the one that polls, and knows all states. */
    public boolean isPoller() {
        return poller && complete;
    }

    /** All sources; without order. */
    public List<DefinedSource> all() {
        return sources.values().stream()
                .flatMap(event -> defined(event).stream())
                .toList();
    }

    /** The source with {@code id}; empty if there is none. */
    public Optional<DefinedSource> find(String id) {
        return Optional.ofNullable(sources.get(id)).flatMap(this::defined);
    }

    /** Connects to Kafka, and begins to read. */
    public void open() {
        Consumer<String, byte[]> opened = clients.openConsumer(GROUP, Map.of());
        reader = opened;
        List<TopicPartition> partitions = List.of(sourcesTopic, statesTopic).stream()
                .flatMap(topic -> opened.partitionsFor(topic, METADATA_TIMEOUT).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        Consumer<String, byte[]> joined =
                clients.openConsumer(GROUP, Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1));
        member = joined;
        joined.subscribe(List.of(sourcesTopic));
        wanted = opened.endOffsets(partitions);
    }

    /** Reads what is new, and learns whether this instance polls. Waits a moment if nothing is new. */
    public void update() {
        Consumer<String, byte[]> from = opened(reader);
        from.poll(POLL_TIMEOUT).forEach(this::add);
        Consumer<String, byte[]> group = opened(member);
        group.poll(Duration.ZERO);
        // Only membership counts; the records are read by the other consumer.
        group.pause(group.assignment());
        boolean assigned = group.assignment().contains(new TopicPartition(sourcesTopic, 0));
        if (assigned && !poller) {
            // The states of the poller before this one.
            wanted = from.endOffsets(from.assignment());
            complete = false;
        }
        if (assigned != poller) {
            LOG.infof("Polling of sources %s", assigned ? "starts here" : "has moved to another instance");
            poller = assigned;
        }
        complete =
                complete || wanted.entrySet().stream().allMatch(end -> from.position(end.getKey()) >= end.getValue());
    }

    /** Disconnects from Kafka; another instance then polls. */
    public void close() {
        poller = false;
        if (member != null) {
            member.close();
        }
        if (reader != null) {
            reader.close();
        }
    }

    private Optional<DefinedSource> defined(Event<Source> event) {
        Source source = event.payload();
        return source == null
                ? Optional.empty()
                : Optional.of(new DefinedSource(source, event.time(), states.get(event.subject())));
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(sourcesTopic)) {
            read(record, EventCodec.SOURCES).ifPresent(event -> {
                if (event.isWithdrawal()) {
                    sources.remove(event.subject());
                } else {
                    sources.put(event.subject(), event);
                }
            });
        } else {
            read(record, EventCodec.SOURCE_STATES).ifPresent(event -> {
                SourceState state = event.payload();
                if (state == null) {
                    states.remove(event.subject());
                } else {
                    states.put(event.subject(), state);
                }
            });
        }
    }

    /** Only ingest-service writes these topics, so a record that can't be read is logged and ignored. */
    private static <T> Optional<Event<T>> read(ConsumerRecord<String, byte[]> record, EventCodec<T> codec) {
        return switch (codec.decode(record)) {
            case Decoded.Valid<T> valid -> Optional.of(valid.event());
            case Decoded.Malformed<T> malformed -> {
                LOG.warnf(
                        "Record of a source ignored: topic=%s partition=%d offset=%d reason=%s",
                        record.topic(), record.partition(), record.offset(), malformed.reason());
                yield Optional.empty();
            }
        };
    }

    private static Consumer<String, byte[]> opened(@Nullable Consumer<String, byte[]> consumer) {
        if (consumer == null) {
            throw new IllegalStateException("the table is not open");
        }
        return consumer;
    }
}
