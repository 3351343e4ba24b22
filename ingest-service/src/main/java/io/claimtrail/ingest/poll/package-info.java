/**
 * Decides about the polling of sources: what is due, what an answer brings, when to ask again. Pure: state and answer in, new
 * state out; {@code poller} fetches, publishes and stores. {@link io.claimtrail.ingest.poll.SourceProgress} holds the rules.
 */
@NullMarked
package io.claimtrail.ingest.poll;

import org.jspecify.annotations.NullMarked;
