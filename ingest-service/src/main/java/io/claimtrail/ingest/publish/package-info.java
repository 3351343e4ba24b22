/**
 * Writes accepted articles, reviews, curated speakers and withdrawals to Kafka. A write completes only once all in-sync
 * replicas have it. No other package uses a Kafka client.
 */
@NullMarked
package io.claimtrail.ingest.publish;

import org.jspecify.annotations.NullMarked;
