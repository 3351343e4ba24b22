/**
 * The text as the network reads it: words, cut into the pieces of its vocabulary, each with the marks that the pieces
 * themselves have lost (capitals, quotation marks around, breaks before). Used alike for reading and for training, so
 * that both see the same.
 */
@NullMarked
package io.claimtrail.extraction.piece;

import org.jspecify.annotations.NullMarked;
