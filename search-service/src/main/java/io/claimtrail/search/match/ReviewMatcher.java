package io.claimtrail.search.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.embedding.SentenceEncoder;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the reviews of what a text says. */
@ApplicationScoped
public class ReviewMatcher {

    private final Elasticsearch elasticsearch;
    private final Generations generations;
    private final SentenceEncoder encoder;
    private final ObjectMapper json;

    ReviewMatcher(Elasticsearch elasticsearch, Generations generations, SentenceEncoder encoder, ObjectMapper json) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.encoder = encoder;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The reviews of what {@code text} says, best first, at most {@code limit}. */
    public List<ReviewMatch> match(String text, int limit) {
        Post post = Post.of(text);
        return ReviewRanking.rank(post, candidates(post), limit);
    }

    /** Those nearest by words, and those nearest by meaning, each with all its scores. */
    List<Candidate> candidates(Post post) {
        if (post.isEmpty()) {
            return List.of();
        }
        CandidateSearch search = new CandidateSearch(
                post.words(), encoder.encode(List.of(post.text())).getFirst());
        Set<String> ids = new LinkedHashSet<>();
        search.nearest()
                .forEach(request ->
                        hits(request).forEach(hit -> ids.add(hit.path("_id").asText())));
        return ids.isEmpty() ? List.of() : candidates(hits(search.scored(ids)));
    }

    private List<Candidate> candidates(JsonNode hits) {
        List<Candidate> candidates = new ArrayList<>();
        for (JsonNode hit : hits) {
            candidates.add(Candidate.of(
                    review(hit.path("_source")),
                    hit.path("_version").asLong(),
                    CandidateSearch.scores(hit.path("matched_queries"))));
        }
        return candidates;
    }

    private JsonNode hits(JsonNode request) {
        return elasticsearch
                .post("/" + generations.readAlias(Index.REVIEWS) + "/_search?include_named_queries_score=true", request)
                .path("hits")
                .path("hits");
    }

    private Review review(JsonNode source) {
        try {
            return json.treeToValue(source, Review.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the index holds something else than a review", e);
        }
    }
}
