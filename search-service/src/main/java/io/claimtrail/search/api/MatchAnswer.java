package io.claimtrail.search.api;

import io.claimtrail.search.match.Level;
import io.claimtrail.search.match.ReviewMatch;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a text repeats or resembles, best first.
 *
 * @param parts the same for each sentence; empty where there is one only
 */
@Schema(name = "Matches")
record MatchAnswer(List<MatchedClaim> claims, List<ReviewMatch> reviews, List<Part> parts) {

    /** A claim that says the same, or may. */
    record MatchedClaim(ClaimAnswer claim, Level level, double score, String reason) {}

    /**
     * A sentence.
     *
     * @param start first code point in the text as it was sent
     * @param end code point after the last
     */
    record Part(int start, int end, String text, List<MatchedClaim> claims, List<ReviewMatch> reviews) {}
}
