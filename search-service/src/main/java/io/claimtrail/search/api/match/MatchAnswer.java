package io.claimtrail.search.api.match;

import io.claimtrail.search.api.claim.MatchedClaim;
import io.claimtrail.search.match.ranking.ReviewMatch;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The claims and fact-checks that match a text, best first.
 *
 * @param parts the matches of each sentence; empty if the text is one sentence
 */
@Schema(name = "Matches")
public record MatchAnswer(List<MatchedClaim> claims, List<ReviewMatch> reviews, List<Part> parts) {

    /**
     * The matches of one sentence.
     *
     * @param start position of the first code point in the text as it was sent
     * @param end position after the last code point
     */
    public record Part(int start, int end, String text, List<MatchedClaim> claims, List<ReviewMatch> reviews) {}
}
