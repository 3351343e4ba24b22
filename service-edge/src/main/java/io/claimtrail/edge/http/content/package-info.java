/**
 * Reads the content of requests before a thread works on it. {@code ContentFilter} collects it as it arrives, so that a slow
 * client occupies no thread, and {@code ContentMemory} limits the memory of all requests together. Streams reserve memory
 * there line by line.
 */
@NullMarked
package io.claimtrail.edge.http.content;

import org.jspecify.annotations.NullMarked;
