package io.claimtrail.localstack;

import java.net.URI;

/** A running Kafka and Elasticsearch. */
public interface Stack {

    /** {@code host:port} of a broker. */
    String kafkaBootstrapServers();

    /** Address of the HTTP interface. */
    URI elasticsearch();
}
