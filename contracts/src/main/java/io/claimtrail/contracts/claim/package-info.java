/**
 * Attributed statements of one article version: what claims-service writes to
 * {@link io.claimtrail.contracts.Topic#CLAIMS}. One event holds all claims of the version, so that a correction or a
 * re-extraction replaces them as a whole.
 */
@NullMarked
package io.claimtrail.contracts.claim;

import org.jspecify.annotations.NullMarked;
