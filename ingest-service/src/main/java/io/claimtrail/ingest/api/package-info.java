/** The HTTP edge: reads requests within their limits, answers once Kafka has acknowledged, tells refusals apart. */
@NullMarked
package io.claimtrail.ingest.api;

import org.jspecify.annotations.NullMarked;
