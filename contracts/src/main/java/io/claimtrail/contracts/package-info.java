/**
 * The events on Kafka and their topics. {@code article}, {@code review} and {@code speaker} contain what ingest-service
 * publishes, {@code claim} what claims-service extracts from articles, {@code event} the envelope of all events (CloudEvents 1.0,
 * binary mode), and {@code id} how ids are made. {@code key} is the file of API keys.
 */
@NullMarked
package io.claimtrail.contracts;

import org.jspecify.annotations.NullMarked;
