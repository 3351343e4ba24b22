/**
 * Fetches sources, politely: one connection a host, robots.txt for pages and sitemaps, only what has changed. {@code poll}
 * decides what is due and what follows; this package asks, publishes and stores. {@link io.claimtrail.ingest.poller.SourcePoller}
 * carries out one task, {@code PollRounds} chooses the tasks, {@code PollLoop} runs on the one instance that polls.
 */
@NullMarked
package io.claimtrail.ingest.poller;

import org.jspecify.annotations.NullMarked;
