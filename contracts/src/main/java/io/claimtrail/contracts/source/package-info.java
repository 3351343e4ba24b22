/**
 * Sources that Claimtrail fetches: feeds and sitemaps, as an admin defines them, and how far each is read. Only ingest-service
 * reads and writes these events.
 */
@NullMarked
package io.claimtrail.contracts.source;

import org.jspecify.annotations.NullMarked;
