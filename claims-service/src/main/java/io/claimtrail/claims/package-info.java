/**
 * Articles in, attributed statements out. {@code attribution} turns what the extractor found into claims, {@code
 * pipeline} carries articles from Kafka and claims to it, {@code api} lets people try the extractor on a text.
 */
@NullMarked
package io.claimtrail.claims;

import org.jspecify.annotations.NullMarked;
