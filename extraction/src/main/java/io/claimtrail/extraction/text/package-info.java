/** A text split into tokens, sentences and quotations, and the ranges of a text that the other packages work with. */
@NullMarked
package io.claimtrail.extraction.text;

import org.jspecify.annotations.NullMarked;
