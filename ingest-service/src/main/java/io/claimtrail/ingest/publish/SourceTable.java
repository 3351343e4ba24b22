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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * All sources and their states, as Kafka has them, and whether this instance is the one that polls. Each instance reads both topics
 * from the beginning, so that each can answer; the instance that the consumer group assigns the first partition of the sources to
 * polls. One thread calls {@link #open}, {@link #update} and {@link #close}; any may read.
 */
@Singleton
public class SourceTable {

    private static final Logger LOG = Logger.getLogger(SourceTable.class);
    private static final String GROUP = "claimtrail-sources";

    private final String sourcesTopic;
    private final TopicReplica replica;
    private final Map<String, Event<Source>> sources = new ConcurrentHashMap<>();
    private final Map<String, SourceState> states = new ConcurrentHashMap<>();

    SourceTable(KafkaClientFactory clients, KafkaNames names) {
        this.sourcesTopic = names.topic(Topic.SOURCES);
        this.replica =
                new TopicReplica(clients, GROUP, List.of(sourcesTopic, names.topic(Topic.SOURCE_STATES)), this::add);
    }

    /** Whether everything that Kafka had when this instance started has been read. */
    public boolean isComplete() {
        return replica.isComplete();
    }

    /** Whether this instance is the one that polls, and knows all states. */
    public boolean isPoller() {
        return replica.isActive();
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
        replica.open();
    }

    /** Reads what is new, and learns whether this instance polls. Waits a moment if nothing is new. */
    public void update() {
        replica.update();
    }

    /** Disconnects from Kafka; another instance then polls. */
    public void close() {
        replica.close();
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
}
