package io.claimtrail.launcher.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The dead letters of one installation. */
public final class DeadLetters implements AutoCloseable {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private final KafkaLog log;
    private final TopicNames names;

    /**
     * The dead letters on one Kafka.
     *
     * @param clientSettings of Kafka's clients: at least {@code bootstrap.servers}
     * @param topicPrefix as {@code claimtrail.kafka.topic-prefix}; may be empty
     */
    public DeadLetters(Map<String, ?> clientSettings, String topicPrefix) {
        log = new KafkaLog(clientSettings);
        names = new TopicNames(topicPrefix);
    }

    /** All, in the order in which they were set aside. */
    public List<Letter> list() {
        Map<String, Letter> letters = new HashMap<>();
        for (TopicPartition partition : partitions()) {
            log.read(
                    partition,
                    0,
                    log.end(partition),
                    record -> Letter.of(record, names).ifPresent(letter -> letters.put(letter.id(), letter)));
        }
        return letters.values().stream()
                .sorted(Comparator.comparing((Letter letter) -> letter.note().time())
                        .thenComparing(Letter::id))
                .toList();
    }

    /** The letters whose record contains one of {@code names}, or is of one of the articles with {@code keys}. */
    public List<Letter> about(Collection<String> names, Collection<String> keys) {
        List<String> sought =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return list().stream()
                .filter(letter -> keys.contains(letter.key())
                        || record(letter)
                                .map(record -> text(record.value()))
                                .filter(text -> sought.stream().anyMatch(text::contains))
                                .isPresent())
                .toList();
    }

    /** The text of a record, in lower case, with JSON's escapes resolved; the record may be malformed. */
    private static String text(byte @Nullable [] value) {
        String text = value == null ? "" : new String(value, StandardCharsets.UTF_8);
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16))))
                .toLowerCase(Locale.ROOT);
    }

    /** The record of {@code letter}, with what is noted on it; empty where it has been deleted since. */
    public Optional<ConsumerRecord<String, byte[]>> record(Letter letter) {
        AtomicReference<@Nullable ConsumerRecord<String, byte[]>> found = new AtomicReference<>();
        log.read(letter.place(), letter.offset(), letter.offset() + 1, found::set);
        return Optional.ofNullable(found.get());
    }

    /**
     * Puts the records of {@code letters} back where they came from. A replayed record is no dead letter any more, also
     * not of the other service, which reads it again as well.
     */
    public List<Outcome> replay(Collection<Letter> letters) {
        Map<TopicPartition, List<Letter>> byOrigin = letters.stream()
                .collect(Collectors.groupingBy(Letter::origin, LinkedHashMap::new, Collectors.toList()));
        List<Outcome> outcomes = new ArrayList<>();
        byOrigin.forEach((origin, group) -> {
            Replay replay = new Replay(log, origin, group);
            group.forEach(letter -> record(letter).ifPresent(record -> outcomes.add(replay.replay(letter, record))));
        });
        List<Letter> replayed = outcomes.stream()
                .filter(Outcome.Replayed.class::isInstance)
                .map(Outcome::letter)
                .toList();
        if (!replayed.isEmpty()) {
            drop(list().stream()
                    .filter(letter -> replayed.stream().anyMatch(letter::isOfSameRecordAs))
                    .toList());
        }
        return outcomes;
    }

    /**
     * Deletes {@code letters}. Kafka deletes only from the beginning of a partition on, so the others that are before
     * one of them are written again behind it first; an interruption in between leaves letters twice, which count once.
     */
    public void drop(Collection<Letter> letters) {
        Set<String> ids = letters.stream().map(Letter::id).collect(Collectors.toSet());
        letters.stream().map(Letter::place).distinct().forEach(partition -> drop(ids, partition));
    }

    @Override
    public void close() {
        log.close();
    }

    private void drop(Set<String> ids, TopicPartition partition) {
        AtomicLong end = new AtomicLong();
        log.read(partition, 0, log.end(partition), record -> {
            if (isOneOf(ids, record)) {
                end.set(record.offset() + 1);
            }
        });
        if (end.get() == 0) {
            // Another command has dropped them.
            return;
        }
        log.read(partition, 0, end.get(), record -> {
            if (!isOneOf(ids, record)) {
                log.append(new ProducerRecord<>(
                        partition.topic(),
                        partition.partition(),
                        record.timestamp(),
                        record.key(),
                        record.value(),
                        record.headers()));
            }
        });
        log.deleteBefore(partition, end.get());
    }

    private boolean isOneOf(Set<String> ids, ConsumerRecord<String, byte[]> record) {
        return Letter.of(record, names)
                .filter(letter -> ids.contains(letter.id()))
                .isPresent();
    }

    private List<TopicPartition> partitions() {
        return names.deadLetters().stream()
                .flatMap(topic -> partitions(topic).stream())
                .toList();
    }

    private List<TopicPartition> partitions(String topic) {
        List<TopicPartition> partitions = log.partitions(topic);
        if (partitions.isEmpty()) {
            throw new IllegalStateException("Kafka has no topic " + topic + ": check the topic prefix");
        }
        return partitions;
    }
}
