/**
 * Converts the statements that the extractor finds in an article into claims of the contract. No Kafka, HTTP or framework:
 * {@code pipeline} and {@code api} use the same code and get the same claims.
 */
@NullMarked
package io.claimtrail.claims.attribution;

import org.jspecify.annotations.NullMarked;
