/**
 * Kafka and Elasticsearch for tests. {@link io.claimtrail.localstack.SharedStack} is the one pair of a whole build,
 * {@link io.claimtrail.localstack.LocalStack} a separate pair that a test may kill. {@code server} starts the processes,
 * {@code installation} adds the services. {@link io.claimtrail.localstack.Component} names the processes of a whole
 * Claimtrail, for the launcher too.
 */
@NullMarked
package io.claimtrail.localstack;

import org.jspecify.annotations.NullMarked;
