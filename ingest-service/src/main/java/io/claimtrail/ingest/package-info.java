/**
 * All writes enter here. {@code article} decides what a posted article is worth, {@code publish} writes it to Kafka,
 * {@code api} is the HTTP edge that joins the two.
 */
@NullMarked
package io.claimtrail.ingest;

import org.jspecify.annotations.NullMarked;
