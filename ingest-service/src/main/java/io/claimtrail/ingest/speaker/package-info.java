/**
 * What a posted curated speaker is worth, decided without Kafka or HTTP: bytes become a
 * {@link io.claimtrail.ingest.speaker.SpeakerSubmission}. {@code SpeakerReader} checks them against the schema,
 * {@code SpeakerAssembly} brings them into the stored form and checks what a schema can't say.
 */
@NullMarked
package io.claimtrail.ingest.speaker;

import org.jspecify.annotations.NullMarked;
