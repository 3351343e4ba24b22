/**
 * Measures cross-referencing on labelled pairs of statements, on made-up stories with their expected cross-references, and on
 * statements beside fact-checks. Stories are read with their labelled statements, so that errors of extraction do not count.
 */
@NullMarked
package io.claimtrail.evaluation.crossreference;

import org.jspecify.annotations.NullMarked;
