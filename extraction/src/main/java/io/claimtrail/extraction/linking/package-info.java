/** Links each cue to its own source and content with the network's second pass, one cue at a time. */
@NullMarked
package io.claimtrail.extraction.linking;

import org.jspecify.annotations.NullMarked;
