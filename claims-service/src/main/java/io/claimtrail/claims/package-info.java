/**
 * Turns articles into attributed statements. {@code attribution} converts what the extractor finds into claims,
 * {@code pipeline} consumes articles from Kafka and publishes their claims, {@code api} extracts from a text on request.
 */
@NullMarked
package io.claimtrail.claims;

import org.jspecify.annotations.NullMarked;
