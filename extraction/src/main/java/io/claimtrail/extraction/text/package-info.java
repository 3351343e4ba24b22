/** The text as the finders see it: tokens, sentences and quotations, each with its place in the text. */
@NullMarked
package io.claimtrail.extraction.text;

import org.jspecify.annotations.NullMarked;
