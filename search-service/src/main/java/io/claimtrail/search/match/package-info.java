/**
 * Which reviews and earlier claims a text repeats or resembles. {@code ReviewMatcher} and {@code ClaimMatcher} ask for
 * candidates; which of them match, how surely and why is decided by pure code: {@code ReviewRanking} weighs what a
 * regression has learnt to weigh, {@code Resemblance} compares what the words say, and {@code Aboutness} tells a claim's review
 * from one of something near.
 */
@NullMarked
package io.claimtrail.search.match;

import org.jspecify.annotations.NullMarked;
