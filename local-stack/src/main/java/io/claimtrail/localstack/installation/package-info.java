/**
 * A whole Claimtrail as processes, for tests, benchmarks and {@code ./claimtrail chaos}: {@code Installation} starts Kafka,
 * Elasticsearch and the services, {@code Api} is their HTTP interface, {@code ConsumerLag} tells how much is left to process,
 * and {@code TcpProxy} makes a connection fail or lose answers.
 */
@NullMarked
package io.claimtrail.localstack.installation;

import org.jspecify.annotations.NullMarked;
