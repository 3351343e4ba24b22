package io.claimtrail.localstack;

import java.net.URI;

/** A Kafka and an Elasticsearch that are there. */
public interface Stack {

    /** {@code host:port} of a broker. */
    String kafkaBootstrapServers();

    /** Address of the HTTP interface. */
    URI elasticsearch();
}
