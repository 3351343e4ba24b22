package io.claimtrail.search.match;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which claims and reviews belong together, worked out anew each time. A link needs that the claimant, and what both say, do
 * not speak against it ({@link Aboutness}): what merely resembles is no link.
 */
@ApplicationScoped
public class ReviewLinks {

    /** The least likelihood that a review is about just this claim. */
    private static final double LEAST = 0.2;

    private static final String CLAIM = "claimReviewed";
    /** That are compared by their words, before any by their meaning. */
    private static final int NEAREST = 10;

    private static final int REVIEWS = 10;
    private static final int CLAIMS = 10;

    private final ReviewMatcher reviews;
    private final ClaimMatcher claims;
    private final Generations generations;

    ReviewLinks(ReviewMatcher reviews, ClaimMatcher claims, Generations generations) {
        this.reviews = reviews;
        this.claims = claims;
        this.generations = generations;
    }

    /**
     * The reviews of one claim, best first.
     *
     * @param claim its document
     */
    public List<ReviewMatch> reviewsOf(JsonNode claim) {
        return reviewsOf(List.of(claim), generations.readAlias(Index.REVIEWS)).getFirst();
    }

    /**
     * The reviews of each of {@code documents}, which are claims. One that shares few words with any review is not looked
     * at closer: of the many that nobody ever checks, most are left at that.
     *
     * @param index with the reviews
     */
    public List<List<ReviewMatch>> reviewsOf(List<JsonNode> documents, String index) {
        List<Integer> worthALook = worthALook(documents, index);
        List<String> texts = worthALook.stream()
                .map(documents::get)
                .map(ReviewLinks::content)
                .toList();
        Iterator<List<ReviewMatch>> matches =
                reviews.match(texts, REVIEWS, index).iterator();
        List<List<ReviewMatch>> linked = new ArrayList<>(Collections.nCopies(documents.size(), List.of()));
        for (int i : worthALook) {
            JsonNode claim = documents.get(i);
            linked.set(
                    i,
                    matches.next().stream()
                            .flatMap(match -> link(content(claim), said(claim), speaker(claim), match).stream())
                            .toList());
        }
        return linked;
    }

    private List<Integer> worthALook(List<JsonNode> documents, String index) {
        List<Post> posts =
                documents.stream().map(ReviewLinks::content).map(Post::of).toList();
        List<List<JsonNode>> nearest = reviews.nearestByWords(posts, NEAREST, index);
        return IntStream.range(0, documents.size())
                .filter(i -> nearest.get(i).stream()
                        .map(hit -> Post.read(hit.path("_source").path(CLAIM).asText()))
                        .anyMatch(
                                reviewed -> Aboutness.isWorthALook(posts.get(i).reading(), reviewed)))
                .boxed()
                .toList();
    }

    /** Whether there is any review in {@code index}. */
    public boolean hasReviews(String index) {
        return reviews.any(index);
    }

    /** The ids of the claims that one of {@code reviewIds} may be about; reviews that are gone have none. */
    public Set<String> claimsNear(Collection<String> reviewIds, String claimsIndex, String reviewsIndex) {
        List<Post> posts = reviews.withIds(reviewIds, reviewsIndex).stream()
                .map(document -> Post.of(document.path(CLAIM).asText()))
                .toList();
        return claims.nearest(posts, CLAIMS, claimsIndex).stream()
                .flatMap(List::stream)
                .map(hit -> hit.path("_id").asText())
                .collect(Collectors.toSet());
    }

    /** The claims that a review is about, best first: those that {@link #reviewsOf} links it with. */
    public List<ClaimMatch> claimsOf(Review review) {
        List<JsonNode> hits = claims.nearest(
                        List.of(Post.of(review.claimReviewed())), CLAIMS, generations.readAlias(Index.CLAIMS))
                .getFirst();
        List<List<ReviewMatch>> matches =
                reviewsOf(hits.stream().map(hit -> hit.path("_source")).toList(), generations.readAlias(Index.REVIEWS));
        List<ClaimMatch> linked = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            JsonNode hit = hits.get(i);
            matches.get(i).stream()
                    .filter(match -> match.review().id().equals(review.id()))
                    .map(match -> new ClaimMatch(hit, match.level(), match.score(), match.reason()))
                    .forEach(linked::add);
        }
        linked.sort(Comparator.comparingDouble(ClaimMatch::score).reversed());
        return linked;
    }

    private static String content(JsonNode claim) {
        return claim.path("content").path("text").asText();
    }

    private static LocalDate said(JsonNode claim) {
        return Instant.parse(claim.path("article").path("publishedAt").asText())
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static Optional<String> speaker(JsonNode claim) {
        JsonNode speaker = claim.path("speaker");
        return speaker.path("status").asText().equals("resolved")
                ? Optional.of(speaker.path("name").asText())
                : Optional.empty();
    }

    /**
     * The link, as sure as its weakest part; empty where something speaks against it.
     *
     * @param said when the claim was published: what the review calls "in May" is meant as on that day
     */
    static Optional<ReviewMatch> link(String claim, LocalDate said, Optional<String> speaker, ReviewMatch match) {
        Review review = match.review();
        Aboutness aboutness = Aboutness.of(claim, said, review);
        Optional<Resemblance> resemblance = aboutness.resemblance();
        String claimant = review.claimant();
        boolean byAnother = claimant != null
                && speaker.filter(name -> !Claimant.mayBe(claimant, name)).isPresent();
        double score =
                Math.max(match.score(), resemblance.map(Resemblance::score).orElse(0.0));
        if (byAnother || score < LEAST || !aboutness.isPossible()) {
            return Optional.empty();
        }
        boolean certain = claimant == null || speaker.isPresent();
        boolean alike = match.level() == Level.MATCH
                || resemblance.filter(found -> found.level() == Level.MATCH).isPresent();
        Level level = certain && alike && !aboutness.mayBeOfTwoThings() ? Level.MATCH : Level.SUGGEST;
        return Optional.of(new ReviewMatch(review, level, score, match.reason()));
    }
}
