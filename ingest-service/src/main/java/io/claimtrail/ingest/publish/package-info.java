/**
 * Writes accepted articles, reviews, curated speakers, sources and withdrawals to Kafka, and reads back the sources and their
 * states. A write completes only once all in-sync replicas have it. No other package uses a Kafka client.
 */
@NullMarked
package io.claimtrail.ingest.publish;

import org.jspecify.annotations.NullMarked;
