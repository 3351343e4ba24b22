/** Finds cues, the words that attribute something, in the output of the network's first pass. */
@NullMarked
package io.claimtrail.extraction.tagging;

import org.jspecify.annotations.NullMarked;
