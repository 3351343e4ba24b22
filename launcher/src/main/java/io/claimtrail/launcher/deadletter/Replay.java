package io.claimtrail.launcher.deadletter;

import io.claimtrail.contracts.event.DeadLetter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Puts records back at the end of the partition that they came from. The order of the records of a key is the order of
 * its versions, so that is right only while no other has followed; and none has as long as the record is still in its
 * place (compaction takes it only for a newer one) and is the last of its key.
 */
final class Replay {

    private final KafkaLog log;
    private final TopicPartition partition;
    private final Set<String> keys;
    /** By key, as far as the partition was looked at. */
    private final Map<String, Long> newest = new HashMap<>();

    /** What was put back by now: the new offset by the old one. */
    private final Map<Long, Long> replayed = new HashMap<>();

    private long lookedUpTo;

    /** @param letters whose origin is {@code partition} */
    Replay(KafkaLog log, TopicPartition partition, Collection<Letter> letters) {
        this.log = log;
        this.partition = partition;
        lookedUpTo = letters.stream()
                .mapToLong(letter -> letter.note().offset())
                .min()
                .orElseThrow();
        keys = letters.stream().map(Letter::key).collect(Collectors.toSet());
        look();
    }

    /** @param record the letter's own record, with its value */
    Outcome replay(Letter letter, ConsumerRecord<String, byte[]> record) {
        long from = letter.note().offset();
        Long before = replayed.get(from);
        if (before != null) {
            return new Outcome.Replayed(letter, before);
        }
        look();
        Long last = newest.get(letter.key());
        if (last == null || last < from) {
            return new Outcome.Gone(letter);
        }
        if (last > from) {
            return new Outcome.Superseded(letter, last);
        }
        long offset = append(record, DeadLetter.headersOfOrigin(record).toList());
        Optional<Long> newer = restore(letter.key(), lookedUpTo, offset);
        if (newer.isPresent()) {
            return new Outcome.Superseded(letter, newer.get());
        }
        replayed.put(from, offset);
        return new Outcome.Replayed(letter, offset);
    }

    private void look() {
        long end = log.end(partition);
        log.read(partition, lookedUpTo, end, record -> {
            if (keys.contains(record.key())) {
                newest.put(record.key(), record.offset());
            }
        });
        lookedUpTo = end;
    }

    /**
     * Puts a record that was written between the look at the partition and the replay on top again, for it is the newer
     * one; the replay can't be taken back. Returns its new place; empty where there was none, as nearly always.
     */
    private Optional<Long> restore(String key, long from, long replayed) {
        Optional<Long> restored = Optional.empty();
        long low = from;
        long high = replayed;
        for (var newer = last(key, low, high); newer != null; newer = last(key, low, high)) {
            low = high + 1;
            high = append(newer, newer.headers());
            restored = Optional.of(high);
        }
        return restored;
    }

    private long append(ConsumerRecord<String, byte[]> record, Iterable<Header> headers) {
        return log.append(
                new ProducerRecord<>(partition.topic(), partition.partition(), record.key(), record.value(), headers));
    }

    private @Nullable ConsumerRecord<String, byte[]> last(String key, long from, long to) {
        AtomicReference<@Nullable ConsumerRecord<String, byte[]>> last = new AtomicReference<>();
        log.read(partition, from, to, record -> {
            if (key.equals(record.key())) {
                last.set(record);
            }
        });
        return last.get();
    }
}
