package io.claimtrail.search.match;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.contracts.claim.SpeakerStatus;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.document.ClaimFields;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.ranking.ClaimMatch;
import io.claimtrail.search.match.ranking.QueryText;
import io.claimtrail.search.match.ranking.ReviewLinkJudge;
import io.claimtrail.search.match.ranking.ReviewMatch;
import io.claimtrail.search.match.ranking.ReviewRelevance;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which claims and reviews belong together. Candidates come from Elasticsearch; {@link ReviewLinkJudge} decides.
 * Nothing is stored, so a link is always as recent as the index.
 */
@ApplicationScoped
public class ReviewLinks {

    private static final String CLAIM_REVIEWED = "claimReviewed";

    /** Reviews per claim whose words are compared, before any are compared by meaning. */
    private static final int PREFILTER_REVIEWS = 10;
    /** Maximum number of reviews of a claim. */
    private static final int MAX_REVIEWS = 10;
    /** Claims per review that may be linked with it. */
    private static final int CANDIDATE_CLAIMS = 10;

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
     * The reviews of each of {@code claims}, best first. A claim that shares few words with any review gets none
     * without a closer look, which is most of the many claims that no fact-check is about.
     *
     * @param claims documents
     * @param index index of the reviews
     */
    public List<List<ReviewMatch>> reviewsOf(List<JsonNode> claims, String index) {
        List<Integer> positions = prefilter(claims, index);
        List<String> texts =
                positions.stream().map(claims::get).map(ReviewLinks::content).toList();
        Iterator<List<ReviewMatch>> matches =
                reviews.match(texts, MAX_REVIEWS, index).iterator();
        List<List<ReviewMatch>> linked = new ArrayList<>(Collections.nCopies(claims.size(), List.of()));
        for (int position : positions) {
            JsonNode claim = claims.get(position);
            linked.set(
                    position,
                    matches.next().stream()
                            .flatMap(match ->
                                    ReviewLinkJudge.link(content(claim), published(claim), speaker(claim), match)
                                            .stream())
                            .toList());
        }
        return linked;
    }

    /** The positions of the claims that share enough words with a review. */
    private List<Integer> prefilter(List<JsonNode> documents, String index) {
        List<QueryText> texts =
                documents.stream().map(ReviewLinks::content).map(QueryText::of).toList();
        List<List<JsonNode>> nearest = reviews.nearestByWords(texts, PREFILTER_REVIEWS, index);
        return IntStream.range(0, documents.size())
                .filter(i -> nearest.get(i).stream()
                        .map(hit -> QueryText.parse(reviewed(SearchHits.document(hit))))
                        .anyMatch(reviewed ->
                                ReviewRelevance.shareATopic(texts.get(i).parsed(), reviewed)))
                .boxed()
                .toList();
    }

    /** Whether there is any review in {@code index}. */
    public boolean hasReviews(String index) {
        return reviews.any(index);
    }

    /** The ids of the claims that one of the reviews may be about; reviews that are not in the index have none. */
    public Set<String> claimsNear(Collection<String> reviewIds, String claimsIndex, String reviewsIndex) {
        List<QueryText> texts = reviews.withIds(reviewIds, reviewsIndex).stream()
                .map(document -> QueryText.of(reviewed(document)))
                .toList();
        return claims.nearest(texts, CANDIDATE_CLAIMS, claimsIndex).stream()
                .flatMap(List::stream)
                .map(SearchHits::id)
                .collect(Collectors.toSet());
    }

    /** The claims that {@code review} is about, best first: those of which {@link #reviewsOf} returns it. */
    public List<ClaimMatch> claimsOf(Review review) {
        List<JsonNode> hits = claims.nearest(
                        List.of(QueryText.of(review.claimReviewed())),
                        CANDIDATE_CLAIMS,
                        generations.readAlias(Index.CLAIMS))
                .getFirst();
        List<List<ReviewMatch>> matches =
                reviewsOf(hits.stream().map(SearchHits::document).toList(), generations.readAlias(Index.REVIEWS));
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

    private static String reviewed(JsonNode review) {
        return review.path(CLAIM_REVIEWED).asText();
    }

    private static String content(JsonNode claim) {
        return ClaimFields.value(claim, ClaimFields.CONTENT_TEXT).asText();
    }

    private static LocalDate published(JsonNode claim) {
        return Instant.parse(ClaimFields.value(claim, ClaimFields.PUBLISHED_AT).asText())
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    /** The name of the speaker if it is known. */
    private static @Nullable String speaker(JsonNode claim) {
        String status = ClaimFields.value(claim, ClaimFields.SPEAKER_STATUS).asText();
        return status.equals(SpeakerStatus.RESOLVED.jsonName())
                ? ClaimFields.value(claim, ClaimFields.SPEAKER_NAME).asText()
                : null;
    }
}
