/**
 * Bulk requests: NDJSON with one article or review per line, read, published and answered line by line in bounded memory. An invalid
 * line is rejected in its own result and does not stop the lines after it.
 */
@NullMarked
package io.claimtrail.ingest.stream;

import org.jspecify.annotations.NullMarked;
