/**
 * All writes enter here. {@code article}, {@code review}, {@code speaker} and {@code source} read and validate the content of
 * requests; {@code poll} decides about the polling of sources and {@code poller} does it;
 * {@code format} recognizes documents of other formats, which {@code page}, {@code wire}, {@code feed} and {@code foreign} read with
 * {@code markup}; {@code repair} removes dirt from their texts;
 * {@code publish} writes what was accepted to Kafka; {@code stream} does both line by line for bulk requests;
 * {@code audit} logs who wrote what; {@code api} is the HTTP edge that connects them.
 */
@NullMarked
package io.claimtrail.ingest;

import org.jspecify.annotations.NullMarked;
