package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.crossreference.ClaimRepository.StoredClaim;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.ReviewLinks;
import io.claimtrail.search.speaker.CuratedSpeakers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resolves the speakers and statements of a batch's claims together with the claims in the index, and links claims with
 * reviews. It returns updates of other claims and writes nothing.
 */
@ApplicationScoped
public class CrossReferencer {

    private final Elasticsearch elasticsearch;
    private final CuratedSpeakers curatedSpeakers;
    private final ReviewLinks links;
    private final CrossReferenceConfig config;

    CrossReferencer(
            Elasticsearch elasticsearch,
            CuratedSpeakers curatedSpeakers,
            ReviewLinks links,
            CrossReferenceConfig config) {
        this.config = config;
        this.elasticsearch = elasticsearch;
        this.curatedSpeakers = curatedSpeakers;
        this.links = links;
    }

    /**
     * Sets speaker and statement in the documents of {@code added}, and returns the updates of other claims that follow.
     * Refreshes the index first, so that searches see the claims of earlier batches.
     *
     * @param added documents of claims to write; changed in place
     * @param deleted ids of claims to delete
     * @param curated ids of curated speakers that were written or deleted
     */
    public ClaimUpdates crossReference(
            Generation generation, Collection<ObjectNode> added, Set<String> deleted, Set<String> curated) {
        if (curated.isEmpty()) {
            refresh(generation, Index.CLAIMS);
        } else {
            refresh(generation, Index.CLAIMS, Index.SPEAKERS);
        }
        Set<String> names = curatedSpeakers.nameKeys(generation, curated);
        return new BatchCrossReferencing(
                        new ClaimRepository(elasticsearch, generation.index(Index.CLAIMS)),
                        keys -> curatedSpeakers.byNameKeys(generation, keys),
                        new ChangedDocuments(added, deleted, curated, names),
                        config.maxCandidates())
                .run();
    }

    /**
     * Updates of claims whose reviews have changed, after all other documents of a batch are written.
     *
     * @param claims ids of claims that were written
     * @param reviews ids of reviews that were written or deleted
     */
    public List<ClaimUpdate> linkReviews(Generation generation, Collection<String> claims, Set<String> reviews) {
        if (!reviews.isEmpty()) {
            refresh(generation, Index.CLAIMS, Index.REVIEWS);
        }
        ClaimRepository repository = new ClaimRepository(elasticsearch, generation.index(Index.CLAIMS));
        return new ReviewLinker(repository, links, generation).updates(claims, reviews);
    }

    /**
     * The newest documents of the claims of {@code updates}, with the new values. Claims that are missing or of another
     * version are left out.
     */
    public List<UpdatedClaim> apply(Generation generation, Collection<ClaimUpdate> updates) {
        Map<String, ClaimUpdate> byId = updates.stream()
                .collect(Collectors.toMap(ClaimUpdate::id, Function.identity(), (earlier, later) -> later));
        List<UpdatedClaim> updated = new ArrayList<>();
        ClaimRepository repository = new ClaimRepository(elasticsearch, generation.index(Index.CLAIMS));
        for (StoredClaim stored : repository.stored(byId.keySet())) {
            ClaimUpdate update = byId.get(stored.id());
            if (update != null && update.sequence() == stored.sequence()) {
                ObjectNode document = stored.document();
                document.setAll(update.fields());
                updated.add(new UpdatedClaim(stored.id(), stored.sequence(), document));
            }
        }
        return updated;
    }

    /** Makes all documents of {@code indices} searchable. */
    public void refresh(Generation generation, Index... indices) {
        String names = Stream.of(indices).map(generation::index).collect(Collectors.joining(","));
        elasticsearch.get("/" + names + "/_refresh");
    }
}
