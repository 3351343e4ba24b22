/**
 * What a claim's words say that can be compared: numbers with their units, dates resolved against the day of publication,
 * negation, how firm it is, and what it is about. Other packages judge by this alone, so each judgement can be explained.
 */
@NullMarked
package io.claimtrail.crossreference.reading;

import org.jspecify.annotations.NullMarked;
