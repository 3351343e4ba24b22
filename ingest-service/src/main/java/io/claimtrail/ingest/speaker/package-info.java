/**
 * Reads submitted curated speakers, without Kafka or HTTP. {@code SpeakerReader} checks the content against the JSON
 * Schema; {@code SpeakerAssembler} checks what a schema cannot express and produces the stored form. The result is a
 * {@link io.claimtrail.ingest.speaker.SpeakerSubmission}.
 */
@NullMarked
package io.claimtrail.ingest.speaker;

import org.jspecify.annotations.NullMarked;
