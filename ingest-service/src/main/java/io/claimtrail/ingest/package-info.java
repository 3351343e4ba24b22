/**
 * All writes enter here. {@code article} decides what a posted article is worth, {@code review} the same for
 * fact-checks and {@code speaker} for curated speakers, {@code publish} writes them to Kafka, {@code api} is the HTTP
 * edge that joins them.
 */
@NullMarked
package io.claimtrail.ingest;

import org.jspecify.annotations.NullMarked;
