/**
 * All reads. {@code indexing} carries events from Kafka into Elasticsearch, {@code index} holds the indices and their
 * generations, {@code speaker} finds curated speakers, {@code query} words searches, {@code api} answers them.
 */
@NullMarked
package io.claimtrail.search;

import org.jspecify.annotations.NullMarked;
