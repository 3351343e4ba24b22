package io.claimtrail.contracts.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record of a compacted topic: the new state of a subject, or its withdrawal.
 *
 * @param subject id of the article, review or speaker, the record's key
 * @param time when ingest-service accepted the content that caused the event; copied along the whole path, so that the
 *     time from POST to searchable can be measured at the end
 * @param sequence position of the article version in the order of all versions of that article (its offset in the
 *     articles topic); null on the topics that ingest-service writes, where the record's own offset is the sequence
 * @param traceparent W3C trace context of the step that wrote the record
 * @param payload null for a withdrawal
 */
public record Event<T>(
        String subject,
        Instant time,
        @Nullable Long sequence,
        @Nullable String traceparent,
        @Nullable T payload) {

    public Event {
        requireNonNull(subject, "subject");
        requireNonNull(time, "time");
    }

    public boolean isWithdrawal() {
        return payload == null;
    }
}
