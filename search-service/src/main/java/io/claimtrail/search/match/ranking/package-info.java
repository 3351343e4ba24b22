/**
 * Decides which candidates match a text, without I/O. {@code ReviewRanking} ranks fact-checks by features that two
 * regressions weigh ({@code order.properties}, {@code level.properties}), {@code TextSimilarity} compares the words of
 * two texts, and {@code ReviewLinkJudge} decides whether a fact-check is about a claim, with {@code ReviewRelevance}
 * and {@code Claimant}.
 */
@NullMarked
package io.claimtrail.search.match.ranking;

import org.jspecify.annotations.NullMarked;
