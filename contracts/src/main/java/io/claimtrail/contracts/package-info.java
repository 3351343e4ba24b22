/**
 * What the services tell each other, and nothing else: the topics of the record. {@code article} holds what
 * ingest-service publishes, {@code claim} what claims-service finds in it, {@code event} the envelope both travel in
 * (CloudEvents 1.0, binary mode).
 */
@NullMarked
package io.claimtrail.contracts;

import org.jspecify.annotations.NullMarked;
