package io.claimtrail.ingest.publish;

/** Kafka did not acknowledge a record in time. Whether the record is stored is unknown, so the write must be retried. */
public final class KafkaUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    KafkaUnavailableException(String id, String reason) {
        super("Kafka is unavailable, " + id + " was not sent: " + reason);
    }

    KafkaUnavailableException(String id, Throwable cause) {
        super("Kafka did not acknowledge " + id, cause);
    }
}
