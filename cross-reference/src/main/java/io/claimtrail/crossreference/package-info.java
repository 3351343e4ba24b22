/**
 * What claims of many articles have to do with one another. {@code identity} tells who is who, {@code statement} which
 * claims are one statement, {@code change} what a speaker said differently later; {@code reading} is what the last two
 * read out of a claim's words. Everything is a pure function of the claims there are: what was corrected or withdrawn
 * leaves nothing behind, and the order of arrival is no matter.
 */
@NullMarked
package io.claimtrail.crossreference;

import org.jspecify.annotations.NullMarked;
