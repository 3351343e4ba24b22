/**
 * The text as input of the network: chunks, words, and the pieces of its vocabulary, each with the features that the
 * pieces have lost (case, quotation marks, breaks). Extraction and training both use this package, so that both see the
 * same input.
 */
@NullMarked
package io.claimtrail.extraction.piece;

import org.jspecify.annotations.NullMarked;
