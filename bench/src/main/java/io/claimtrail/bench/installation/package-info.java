/**
 * A Claimtrail of the benchmarks' own, apart from any that runs here, with direct ways to what it is made of: its Kafka,
 * its Elasticsearch, and what passes between a service and Elasticsearch.
 */
@NullMarked
package io.claimtrail.bench.installation;

import org.jspecify.annotations.NullMarked;
