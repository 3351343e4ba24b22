/** Kafka and Elasticsearch as child processes: each knows how to start, when it is ready, and how to end. */
@NullMarked
package io.claimtrail.localstack.server;

import org.jspecify.annotations.NullMarked;
