/**
 * The HTTP edge: reads requests within their limits, rejects invalid ones with the reason, and answers accepted writes
 * once Kafka has acknowledged them. It writes to Kafka through {@code publish} only.
 */
@NullMarked
package io.claimtrail.ingest.api;

import org.jspecify.annotations.NullMarked;
