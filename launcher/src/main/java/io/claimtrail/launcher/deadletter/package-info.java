/**
 * What becomes of records that a service could not process: {@code DeadLetters} shows them to an operator, puts them
 * back where they came from after a fix, or forgets them. {@code Replay} holds the rule that a newer record wins,
 * {@code KafkaLog} is the edge to Kafka. Works on the topics alone; no service need run.
 */
@NullMarked
package io.claimtrail.launcher.deadletter;

import org.jspecify.annotations.NullMarked;
