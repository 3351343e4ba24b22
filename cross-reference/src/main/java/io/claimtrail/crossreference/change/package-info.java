/**
 * Detects contradictions between two claims of one speaker: another number, another date, the opposite, or another name. A
 * false alarm costs more than a missed change, so a change requires two claims that are clearly about the same thing.
 */
@NullMarked
package io.claimtrail.crossreference.change;

import org.jspecify.annotations.NullMarked;
