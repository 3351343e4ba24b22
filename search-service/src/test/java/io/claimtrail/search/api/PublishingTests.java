package io.claimtrail.search.api;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests that publish articles and their claims for the running service. */
abstract class PublishingTests {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    Records records;
    PublishedEvents events;

    @BeforeEach
    void open() {
        records = new Records(kafka, prefix);
        events = new PublishedEvents(records, prefix);
    }

    @AfterEach
    void close() {
        records.close();
    }
}
