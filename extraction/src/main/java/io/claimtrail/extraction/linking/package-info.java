/** From a cue to the words that go with it: its own source and its own content, read in the light of that cue alone. */
@NullMarked
package io.claimtrail.extraction.linking;

import org.jspecify.annotations.NullMarked;
