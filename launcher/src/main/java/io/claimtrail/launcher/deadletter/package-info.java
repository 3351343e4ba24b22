/**
 * Records that a service could not process: {@code DeadLetters} lists them, replays them after a fix, or drops them.
 * {@code Replay} makes sure that a newer record wins. {@code KafkaLog} reads and writes the topics; no service is needed.
 */
@NullMarked
package io.claimtrail.launcher.deadletter;

import org.jspecify.annotations.NullMarked;
