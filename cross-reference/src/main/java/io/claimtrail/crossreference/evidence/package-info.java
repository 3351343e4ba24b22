/**
 * Compares two claims by evidence that a reader can check, and weighs it with weights that were learned from pairs that people
 * and machines have labelled. {@code MODEL.md} says how well and how to learn them again.
 */
@NullMarked
package io.claimtrail.crossreference.evidence;

import org.jspecify.annotations.NullMarked;
