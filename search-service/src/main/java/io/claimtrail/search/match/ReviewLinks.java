package io.claimtrail.search.match;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.crossreference.reading.Comparison;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which claims and reviews belong together, worked out when asked. A link needs that numbers, denial and claimant do not
 * speak against it: what merely resembles is no link.
 */
@ApplicationScoped
public class ReviewLinks {

    /** The least likelihood that a review is about just this claim. */
    private static final double LEAST = 0.2;

    private static final int REVIEWS = 10;
    private static final int CLAIMS = 10;

    private final ReviewMatcher reviews;
    private final ClaimMatcher claims;

    ReviewLinks(ReviewMatcher reviews, ClaimMatcher claims) {
        this.reviews = reviews;
        this.claims = claims;
    }

    /**
     * The reviews of one claim, best first.
     *
     * @param claim its document
     */
    public List<ReviewMatch> reviewsOf(JsonNode claim) {
        String content = claim.path("content").path("text").asText();
        Optional<String> speaker = speaker(claim.path("speaker"));
        Post post = Post.of(content);
        return reviews.match(content, REVIEWS).stream()
                .flatMap(match -> link(post, speaker, match).stream())
                .toList();
    }

    /** The claims that a review is about, best first: those that {@link #reviewsOf} links it with. */
    public List<ClaimMatch> claimsOf(Review review) {
        List<ClaimMatch> linked = new ArrayList<>();
        for (JsonNode hit : claims.nearest(Post.of(review.claimReviewed()), CLAIMS)) {
            JsonNode claim = hit.path("_source");
            reviewsOf(claim).stream()
                    .filter(match -> match.review().id().equals(review.id()))
                    .map(match -> new ClaimMatch(hit, match.level(), match.score(), match.reason()))
                    .forEach(linked::add);
        }
        linked.sort(Comparator.comparingDouble(ClaimMatch::score).reversed());
        return linked;
    }

    private static Optional<String> speaker(JsonNode speaker) {
        return speaker.path("status").asText().equals("resolved")
                ? Optional.of(speaker.path("name").asText())
                : Optional.empty();
    }

    /** The link, as sure as its weakest part; empty where something speaks against it. */
    static Optional<ReviewMatch> link(Post claim, Optional<String> speaker, ReviewMatch match) {
        Review review = match.review();
        Comparison comparison = new Comparison(claim.reading(), Post.read(review.claimReviewed()));
        Optional<Resemblance> resemblance = Resemblance.of(comparison.one(), comparison.other());
        String claimant = review.claimant();
        boolean byAnother = claimant != null
                && speaker.filter(name -> !Claimant.mayBe(claimant, name)).isPresent();
        double score =
                Math.max(match.score(), resemblance.map(Resemblance::score).orElse(0.0));
        if (byAnother || score < LEAST || Resemblance.contradiction(comparison).isPresent()) {
            return Optional.empty();
        }
        boolean certain = claimant == null || speaker.isPresent();
        boolean alike = match.level() == Level.MATCH
                || resemblance.filter(found -> found.level() == Level.MATCH).isPresent();
        Level level = certain && alike && !comparison.mayBeOfTwoThings() ? Level.MATCH : Level.SUGGEST;
        return Optional.of(new ReviewMatch(review, level, score, match.reason()));
    }
}
