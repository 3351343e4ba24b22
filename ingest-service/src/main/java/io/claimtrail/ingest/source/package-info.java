/**
 * Reads submitted sources, without Kafka or HTTP. {@code SourceReader} checks the content against the JSON Schema and what a
 * schema cannot express, such as that the address is one that may be fetched. The result is a
 * {@link io.claimtrail.ingest.source.SourceSubmission}.
 */
@NullMarked
package io.claimtrail.ingest.source;

import org.jspecify.annotations.NullMarked;
