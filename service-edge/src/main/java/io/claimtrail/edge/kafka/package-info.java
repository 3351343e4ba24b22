/**
 * The Kafka edge of all services. {@code KafkaClientFactory} opens producers and consumers with shared settings,
 * {@code KafkaNames} adds the installation's prefix to names of topics and groups, {@code KafkaReadiness} and
 * {@code ConsumerLiveness} are health checks, and {@code LagGauge} is the lag metric. {@code PartitionProgress} is what a
 * consumer commits so that the next owner of a partition knows what was done and what was in progress.
 * {@code DeadLetterTopic} creates dead letters, and {@code DeadLetterPublisher} writes them without a transaction.
 */
@NullMarked
package io.claimtrail.edge.kafka;

import org.jspecify.annotations.NullMarked;
