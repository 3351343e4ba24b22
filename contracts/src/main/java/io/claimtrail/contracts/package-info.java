/**
 * What the services tell each other, and nothing else: the topics of the record. {@code article}, {@code review} and
 * {@code speaker} hold what ingest-service publishes, {@code claim} what claims-service finds in articles,
 * {@code event} the envelope that all travel in (CloudEvents 1.0, binary mode).
 */
@NullMarked
package io.claimtrail.contracts;

import org.jspecify.annotations.NullMarked;
