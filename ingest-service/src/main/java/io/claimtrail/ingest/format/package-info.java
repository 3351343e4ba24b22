/**
 * The one entrance for documents of any format: {@link io.claimtrail.ingest.format.DocumentReader} recognizes what a document is and
 * has it read by the package of that format. Pure: it fetches nothing, and knows neither HTTP nor Kafka.
 */
@NullMarked
package io.claimtrail.ingest.format;

import org.jspecify.annotations.NullMarked;
