/**
 * Finds the words that attribute something: cues, read off the network's first pass, and quotations that go on without
 * one. Tells by a cue's words whether it reports something said, and to whom.
 */
@NullMarked
package io.claimtrail.extraction.tagging;

import org.jspecify.annotations.NullMarked;
