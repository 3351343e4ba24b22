/**
 * Parses the text of a claim into values that can be compared: quantities with units, dates resolved against the day of
 * publication, negation, certainty and topic words. Packages {@code statement} and {@code change} use nothing else of the
 * text, so each of their verdicts has a reason that a reader can verify.
 */
@NullMarked
package io.claimtrail.crossreference.parsing;

import org.jspecify.annotations.NullMarked;
