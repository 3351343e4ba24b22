/**
 * What benchmarks do with an installation besides calling the services: they write records to its Kafka, search its
 * Elasticsearch directly, and record what passes between a service and Elasticsearch.
 */
@NullMarked
package io.claimtrail.bench.installation;

import org.jspecify.annotations.NullMarked;
