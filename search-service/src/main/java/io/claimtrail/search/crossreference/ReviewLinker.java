package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.claimtrail.search.document.ClaimFields;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.ReviewLinks;
import io.claimtrail.search.match.ranking.ReviewMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the reviews of claims, which claims keep in their documents so that searches can filter by them. */
final class ReviewLinker {

    /** Maximum number of claims that are read for the reviews of one batch. */
    private static final int MAX_CLAIMS = 10_000;

    /** Claims that are read together. */
    private static final int PAGE_SIZE = 500;

    private final ClaimRepository repository;
    private final ReviewLinks links;
    private final Generation generation;

    ReviewLinker(ClaimRepository repository, ReviewLinks links, Generation generation) {
        this.repository = repository;
        this.links = links;
        this.generation = generation;
    }

    /**
     * Updates of claims whose reviews have changed.
     *
     * @param articles ids of articles whose claims were written
     * @param claims ids of claims that have another speaker
     * @param reviews ids of reviews that were written or deleted
     */
    List<ClaimUpdate> updates(Collection<String> articles, Collection<String> claims, Set<String> reviews) {
        if (reviews.isEmpty() && !links.hasReviews(generation.index(Index.REVIEWS))) {
            return List.of();
        }
        Set<String> touched = new HashSet<>(claims);
        repository.ofArticles(articles).forEach(claim -> touched.add(claim.id()));
        if (!reviews.isEmpty()) {
            repository.find(CandidateQueries.reviewedBy(reviews, MAX_CLAIMS)).forEach(claim -> touched.add(claim.id()));
            touched.addAll(links.claimsNear(reviews, generation.index(Index.CLAIMS), generation.index(Index.REVIEWS)));
        }
        List<String> ids = touched.stream().sorted().toList();
        List<ClaimUpdate> updates = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PAGE_SIZE) {
            addUpdates(ids.subList(from, Math.min(ids.size(), from + PAGE_SIZE)), updates);
        }
        return updates;
    }

    private void addUpdates(List<String> ids, List<ClaimUpdate> updates) {
        List<JsonNode> documents = repository.stored(ids);
        List<List<ReviewMatch>> matches = links.reviewsOf(documents, generation.index(Index.REVIEWS));
        for (int i = 0; i < documents.size(); i++) {
            IndexedClaim claim = new IndexedClaim(documents.get(i));
            ArrayNode now = JsonNodeFactory.instance.arrayNode();
            matches.get(i).stream().map(match -> match.review().id()).sorted().forEach(now::add);
            JsonNode before = claim.document().path(ClaimFields.REVIEWS);
            if (now.isEmpty() ? !before.isEmpty() : !now.equals(before)) {
                updates.add(new ClaimUpdate(
                        claim.id(), claim.articleId(), repository.state(claim.id()), Map.of(ClaimFields.REVIEWS, now)));
            }
        }
    }
}
