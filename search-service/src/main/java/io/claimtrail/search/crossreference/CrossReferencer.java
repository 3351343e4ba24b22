package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.ReviewLinks;
import io.claimtrail.search.speaker.CuratedSpeakers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what the claims of a batch, and those that are there, have to do with one another. */
@ApplicationScoped
public class CrossReferencer {

    private final Elasticsearch elasticsearch;
    private final CuratedSpeakers curatedSpeakers;
    private final ReviewLinks links;

    CrossReferencer(Elasticsearch elasticsearch, CuratedSpeakers curatedSpeakers, ReviewLinks links) {
        this.elasticsearch = elasticsearch;
        this.curatedSpeakers = curatedSpeakers;
        this.links = links;
    }

    /**
     * Gives the claims of one batch their speakers and statements, and returns what becomes of others by that. What earlier
     * batches wrote is searchable then.
     *
     * @param added documents of claims that are to be written, which get their speakers and statements
     * @param gone ids of claims that are to be deleted
     * @param curated ids of curated speakers that were written or deleted
     */
    public Outcome crossReference(
            Generation generation, Collection<ObjectNode> added, Set<String> gone, Set<String> curated) {
        if (curated.isEmpty()) {
            refresh(generation, Index.CLAIMS);
        } else {
            refresh(generation, Index.CLAIMS, Index.SPEAKERS);
        }
        Set<String> names = curatedSpeakers.nameKeys(generation, curated);
        return new Round(
                        new ClaimBlocks(elasticsearch, generation.index(Index.CLAIMS)),
                        keys -> curatedSpeakers.byNameKeys(generation, keys),
                        new Round.Touched(added, gone, curated, names))
                .run();
    }

    /**
     * What becomes of claims whose reviews are others than before, once all of a batch is written.
     *
     * @param claims ids of those that were written
     * @param reviews ids of those that were written or deleted
     */
    public List<Rewrite> review(Generation generation, Collection<String> claims, Set<String> reviews) {
        if (!reviews.isEmpty()) {
            refresh(generation, Index.CLAIMS, Index.REVIEWS);
        }
        ClaimBlocks blocks = new ClaimBlocks(elasticsearch, generation.index(Index.CLAIMS));
        return new ReviewedClaims(blocks, links, generation).rewrites(claims, reviews);
    }

    /** Makes what was written searchable. */
    public void refresh(Generation generation, Index... indices) {
        String names = Stream.of(indices).map(generation::index).collect(Collectors.joining(","));
        elasticsearch.get("/" + names + "/_refresh");
    }
}
