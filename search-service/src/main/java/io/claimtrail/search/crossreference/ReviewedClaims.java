package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.crossreference.ClaimBlocks.Stored;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.ReviewLinks;
import io.claimtrail.search.match.ReviewMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps with each claim which reviews are about it, so that claims can be asked for by that. */
final class ReviewedClaims {

    static final String FIELD = "reviews";

    /** That may hang on the reviews of one batch. */
    private static final int MOST = 10_000;

    private final ClaimBlocks blocks;
    private final ReviewLinks links;
    private final Generation generation;

    ReviewedClaims(ClaimBlocks blocks, ReviewLinks links, Generation generation) {
        this.blocks = blocks;
        this.links = links;
        this.generation = generation;
    }

    /**
     * What becomes of claims whose reviews are others than before.
     *
     * @param claims ids of those that were written
     * @param reviews ids of those that were written or deleted
     */
    List<Rewrite> rewrites(Collection<String> claims, Set<String> reviews) {
        if (reviews.isEmpty() && !links.hasReviews(generation.index(Index.REVIEWS))) {
            return List.of();
        }
        Set<String> touched = new HashSet<>(claims);
        if (!reviews.isEmpty()) {
            blocks.find(CandidateQueries.reviewedBy(reviews, MOST)).forEach(claim -> touched.add(claim.id()));
            touched.addAll(links.claimsNear(reviews, generation.index(Index.CLAIMS), generation.index(Index.REVIEWS)));
        }
        List<Stored> stored = blocks.whole(touched);
        List<JsonNode> documents =
                stored.stream().<JsonNode>map(Stored::document).toList();
        List<List<ReviewMatch>> matches = links.reviewsOf(documents, generation.index(Index.REVIEWS));
        List<Rewrite> rewrites = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            Stored claim = stored.get(i);
            ObjectNode document = claim.document();
            ArrayNode now = JsonNodeFactory.instance.arrayNode();
            matches.get(i).stream().map(match -> match.review().id()).sorted().forEach(now::add);
            JsonNode before = document.path(FIELD);
            if (now.isEmpty() ? !before.isEmpty() : !now.equals(before)) {
                rewrites.add(new Rewrite(claim.id(), claim.sequence(), document.set(FIELD, now)));
            }
        }
        return rewrites;
    }
}
