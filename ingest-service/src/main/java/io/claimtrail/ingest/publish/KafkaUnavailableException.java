package io.claimtrail.ingest.publish;

/** Kafka did not acknowledge a record in time: whether it is stored is unknown, so it is to be sent again. */
public final class KafkaUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    KafkaUnavailableException(String id, String reason) {
        super("Kafka was not asked to take " + id + ": " + reason);
    }

    KafkaUnavailableException(String id, Throwable cause) {
        super("Kafka did not acknowledge " + id, cause);
    }
}
