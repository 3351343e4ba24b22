/**
 * The way out: accepted articles, reviews, curated speakers and withdrawals to Kafka, answered for only once all
 * in-sync replicas have them.
 */
@NullMarked
package io.claimtrail.ingest.publish;

import org.jspecify.annotations.NullMarked;
