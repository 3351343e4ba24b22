package io.claimtrail.ingest.publish;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.Decoded;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.item.ItemState;
import io.claimtrail.edge.kafka.KafkaClientFactory;
import io.claimtrail.edge.kafka.KafkaNames;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * The items of news agencies as Kafka has them, without their texts, and whether this instance is the one that publishes what was held
 * back. Each instance reads the topic from the beginning, so that each knows which version of an item is the newest. Versions that
 * have been published are known for {@link #REMEMBERED}. One thread writes; any may call {@link #find} and {@link #isComplete}.
 */
@Singleton
public class ItemTable {

    /** How long the version of an item is known after its text was published. */
    public static final Duration REMEMBERED = Duration.ofDays(30);

    private static final Logger LOG = Logger.getLogger(ItemTable.class);
    private static final String GROUP = "claimtrail-items";
    private static final Duration PAUSE_OF_FORGETTING = Duration.ofHours(1);

    private final TopicReplica replica;
    private final InstantSource clock;
    private final Map<String, ItemState> items = new ConcurrentHashMap<>();
    private final Map<String, Instant> waiting = new ConcurrentHashMap<>();
    private final Map<String, Place> texts = new ConcurrentHashMap<>();
    private final Set<String> overtaken = new HashSet<>();
    private Instant nextForgetting = Instant.MIN;

    /** The record that has the text of an item. */
    private record Place(TopicPartition partition, long offset) {}

    ItemTable(KafkaClientFactory clients, KafkaNames names) {
        this.clock = InstantSource.system();
        this.replica = new TopicReplica(clients, GROUP, List.of(names.topic(Topic.ITEMS)), this::add);
    }

    /** Whether everything that Kafka had when this instance started has been read. */
    public boolean isComplete() {
        return replica.isComplete();
    }

    /** Whether this instance publishes what was held back, and knows all of it. */
    public boolean isReleaser() {
        return replica.isActive();
    }

    /** The newest version of the item {@code id}, without its text; empty if none is known. */
    public Optional<ItemState> find(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** Number of texts that wait for their release. */
    public int waiting() {
        return waiting.size();
    }

    /** Ids of the texts that are to be published at {@code now}. */
    public List<String> due(Instant now) {
        return waiting.entrySet().stream()
                .filter(each -> !each.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The last state of the item {@code id} that had a text, with it; empty if there is none. */
    public Optional<ItemState> readText(String id) {
        return Optional.ofNullable(texts.get(id))
                .flatMap(place -> replica.read(place.partition(), place.offset()))
                .flatMap(ItemTable::decode);
    }

    /** Ids of the items of which an older version was written after a newer one; each is returned once. */
    public Collection<String> takeOvertaken() {
        List<String> ids = new ArrayList<>(overtaken);
        overtaken.clear();
        return ids;
    }

    /** Connects to Kafka, and begins to read. */
    public void open() {
        replica.open();
    }

    /** Reads what is new, and learns whether this instance publishes. Waits a moment if nothing is new. */
    public void update() {
        replica.update();
        Instant now = clock.instant();
        if (!now.isBefore(nextForgetting)) {
            nextForgetting = now.plus(PAUSE_OF_FORGETTING);
            items.values().removeIf(state -> isForgotten(state, now));
            texts.keySet().retainAll(items.keySet());
        }
    }

    /** Reads everything that Kafka has by now. */
    public void readToEnd() {
        replica.readToEnd();
    }

    /** Disconnects from Kafka; another instance then publishes. */
    public void close() {
        replica.close();
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            forget(record.key());
            return;
        }
        decode(record).ifPresent(state -> {
            ItemState known = items.get(state.id());
            if (known != null && state.precedes(known)) {
                overtaken.add(state.id());
                return;
            }
            overtaken.remove(state.id());
            if (isForgotten(state, clock.instant())) {
                forget(state.id());
                return;
            }
            if (state.article() != null) {
                texts.put(
                        state.id(), new Place(new TopicPartition(record.topic(), record.partition()), record.offset()));
            }
            items.put(state.id(), state.withoutText());
            if (state.releaseAt() == null) {
                waiting.remove(state.id());
            } else {
                waiting.put(state.id(), state.releaseAt());
            }
        });
    }

    private void forget(String id) {
        items.remove(id);
        waiting.remove(id);
        texts.remove(id);
    }

    private static boolean isForgotten(ItemState state, Instant now) {
        return !state.awaitsRelease() && state.savedAt().isBefore(now.minus(REMEMBERED));
    }

    /** Only ingest-service writes this topic, so a record that can't be read is logged and ignored. */
    private static Optional<ItemState> decode(ConsumerRecord<String, byte[]> record) {
        return switch (EventCodec.ITEMS.decode(record)) {
            case Decoded.Valid<ItemState> valid ->
                Optional.ofNullable(valid.event().payload());
            case Decoded.Malformed<ItemState> malformed -> {
                LOG.warnf(
                        "Record of an item ignored: topic=%s partition=%d offset=%d reason=%s",
                        record.topic(), record.partition(), record.offset(), malformed.reason());
                yield Optional.empty();
            }
        };
    }
}
