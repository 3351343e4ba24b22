/**
 * The stack that tests run on. {@link io.claimtrail.localstack.SharedStack} is the one Kafka and Elasticsearch of a whole
 * build, {@link io.claimtrail.localstack.LocalStack} a pair of one's own that may be killed. {@code server} starts the
 * processes, {@code command} is the launcher.
 */
@NullMarked
package io.claimtrail.localstack;

import org.jspecify.annotations.NullMarked;
