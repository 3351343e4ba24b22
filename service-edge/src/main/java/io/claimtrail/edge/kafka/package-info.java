/**
 * The Kafka edge of all services. {@code KafkaClientFactory} opens producers and consumers with shared settings,
 * {@code KafkaNames} adds the installation's prefix to names of topics and groups, {@code KafkaReadiness} and
 * {@code ConsumerLiveness} are health checks, {@code ConsumerLag} is the lag metric, and {@code DeadLetterPublisher} writes
 * records that can never be processed to a dead-letter topic.
 */
@NullMarked
package io.claimtrail.edge.kafka;

import org.jspecify.annotations.NullMarked;
