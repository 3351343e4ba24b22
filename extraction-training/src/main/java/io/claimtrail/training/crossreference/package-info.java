/** Trains the judges of cross-referencing on labelled pairs of statements, people and reviews. */
@NullMarked
package io.claimtrail.training.crossreference;

import org.jspecify.annotations.NullMarked;
