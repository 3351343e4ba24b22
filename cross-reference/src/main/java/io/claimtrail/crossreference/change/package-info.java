/**
 * What a speaker said differently later: a number, a date, the opposite, or something else that can't both hold. A false
 * alarm costs more than a change that is missed, so each needs two claims that are plainly about one thing.
 */
@NullMarked
package io.claimtrail.crossreference.change;

import org.jspecify.annotations.NullMarked;
