package io.claimtrail.launcher.deadletter;

import io.claimtrail.contracts.event.DeadLetter;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A dead letter as it lies in its topic; the record itself stays there.
 *
 * @param id who could not read what: {@code claims:articles:3:1042} is the record at offset 1042 of partition 3 of the
 *     articles topic, set aside by claims-service. The same record set aside again is the same letter
 * @param place where the letter lies
 * @param bytes of the value; 0 for a withdrawal
 */
public record Letter(String id, TopicPartition place, long offset, String key, int bytes, DeadLetter note) {

    static Optional<Letter> of(ConsumerRecord<String, byte[]> record, TopicNames names) {
        return DeadLetter.read(record)
                .map(note -> new Letter(
                        String.join(
                                ":",
                                names.shortName(record.topic()),
                                names.shortName(note.topic()),
                                Integer.toString(note.partition()),
                                Long.toString(note.offset())),
                        new TopicPartition(record.topic(), record.partition()),
                        record.offset(),
                        String.valueOf(record.key()),
                        record.value() == null ? 0 : record.value().length,
                        note));
    }

    /** Where the record was read that could not be processed. */
    public TopicPartition origin() {
        return new TopicPartition(note.topic(), note.partition());
    }

    /** Whether both are about one record, that perhaps two services could not process. */
    boolean isOfSameRecordAs(Letter other) {
        return origin().equals(other.origin()) && note.offset() == other.note.offset();
    }
}
