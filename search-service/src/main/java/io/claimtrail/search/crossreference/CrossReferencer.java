package io.claimtrail.search.crossreference;

import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.ReviewLinks;
import io.claimtrail.search.speaker.CuratedSpeakers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Plans which speakers, statements and reviews indexed claims get. It reads the claims as they are searchable, and writes
 * nothing.
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
        this.elasticsearch = elasticsearch;
        this.curatedSpeakers = curatedSpeakers;
        this.links = links;
        this.config = config;
    }

    /** The speakers and statements of the claims of touched articles and curated speakers, and of those that depend on them. */
    public CrossReferencePlan plan(Generation generation, Touched touched) {
        if (!touched.speakers().isEmpty()) {
            elasticsearch.refresh(List.of(generation.index(Index.SPEAKERS)));
        }
        return new BatchCrossReferencing(
                        repository(generation),
                        new BlockRepository(elasticsearch, generation.index(Index.BLOCKS)),
                        keys -> curatedSpeakers.byNameKeys(generation, keys),
                        touched,
                        curatedSpeakers.nameKeys(generation, touched.speakers()),
                        config.maxCandidates())
                .plan();
    }

    /**
     * Updates of claims whose reviews have changed.
     *
     * @param articles ids of articles whose claims were written
     * @param claims ids of claims that have another speaker
     * @param reviews ids of reviews that were written or deleted
     */
    public List<ClaimUpdate> linkReviews(
            Generation generation, Collection<String> articles, Collection<String> claims, Set<String> reviews) {
        if (!reviews.isEmpty()) {
            elasticsearch.refresh(List.of(generation.index(Index.REVIEWS)));
        }
        return new ReviewLinker(repository(generation), links, generation).updates(articles, claims, reviews);
    }

    private ClaimRepository repository(Generation generation) {
        return new ClaimRepository(elasticsearch, generation.index(Index.CLAIMS));
    }
}
