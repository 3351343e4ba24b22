/** Reads what other tools write about articles: JSON of scrapers and content systems, and tables as CSV. */
@NullMarked
package io.claimtrail.ingest.foreign;

import org.jspecify.annotations.NullMarked;
