package io.claimtrail.ingest.publish;

/** Kafka did not acknowledge a record in time: whether it is stored is unknown, so it is to be sent again. */
public final class KafkaUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    KafkaUnavailableException(String articleId, String reason) {
        super("Kafka was not asked to take article " + articleId + ": " + reason);
    }

    KafkaUnavailableException(String articleId, Throwable cause) {
        super("Kafka did not acknowledge article " + articleId, cause);
    }
}
