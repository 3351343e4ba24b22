/**
 * Articles in bulk: one JSON document a line, read, published and answered line by line in bounded memory. A bad line
 * is answered and stops nothing.
 */
@NullMarked
package io.claimtrail.ingest.stream;

import org.jspecify.annotations.NullMarked;
