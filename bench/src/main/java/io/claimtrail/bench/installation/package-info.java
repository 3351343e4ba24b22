/**
 * Direct access to the Kafka and Elasticsearch of an installation: writes records, reads the times of events, sends requests,
 * and records the requests of a service to Elasticsearch.
 */
@NullMarked
package io.claimtrail.bench.installation;

import org.jspecify.annotations.NullMarked;
