package io.claimtrail.search.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.embedding.SentenceEncoder;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
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

    /** For each of {@code texts} the reviews of what it says, best first, at most {@code limit}. */
    public List<List<ReviewMatch>> match(List<String> texts, int limit) {
        return match(texts, limit, generations.readAlias(Index.REVIEWS));
    }

    List<List<ReviewMatch>> match(List<String> texts, int limit, String index) {
        List<Post> posts = texts.stream().map(Post::of).toList();
        List<List<Candidate>> candidates = candidates(posts, index);
        List<List<ReviewMatch>> matches = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            matches.add(ReviewRanking.rank(posts.get(i), candidates.get(i), limit));
        }
        return matches;
    }

    /** For each of {@code posts} those nearest by words, and those nearest by meaning, each with all its scores. */
    List<List<Candidate>> candidates(List<Post> posts, String index) {
        List<Post> asked = posts.stream().filter(post -> !post.isEmpty()).toList();
        List<float[]> vectors = encoder.encode(asked.stream().map(Post::text).toList());
        List<CandidateSearch> searches = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            searches.add(new CandidateSearch(asked.get(i).words(), vectors.get(i)));
        }
        Iterator<JsonNode> nearest = elasticsearch
                .searchAll(
                        index,
                        searches.stream()
                                .flatMap(search -> search.nearest().stream())
                                .toList())
                .iterator();
        Iterator<CandidateSearch> next = searches.iterator();
        return posts.stream()
                .map(post -> post.isEmpty() ? List.<Candidate>of() : candidates(next.next(), nearest, index))
                .toList();
    }

    /** The {@code nearest} of one search are the next. */
    private List<Candidate> candidates(CandidateSearch search, Iterator<JsonNode> nearest, String index) {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < CandidateSearch.KINDS; i++) {
            nearest.next()
                    .path("hits")
                    .path("hits")
                    .forEach(hit -> ids.add(hit.path("_id").asText()));
        }
        return ids.isEmpty() ? List.of() : candidates(scored(search.scored(ids), index));
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

    /** For each of {@code posts} the reviews that have most of its words; a post of none has none. */
    List<List<JsonNode>> nearestByWords(List<Post> posts, int limit, String index) {
        return elasticsearch
                .searchAll(
                        index,
                        posts.stream()
                                .map(post -> CandidateSearch.byWordsOfTheClaim(post.words(), limit))
                                .toList())
                .stream()
                .map(answer -> answer.path("hits").path("hits").valueStream().toList())
                .toList();
    }

    boolean any(String index) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", 0).put("terminate_after", 1);
        return elasticsearch
                        .post("/" + index + "/_search", request)
                        .path("hits")
                        .path("total")
                        .path("value")
                        .asLong()
                > 0;
    }

    /** The documents of those of {@code ids} that are there. */
    List<JsonNode> withIds(Collection<String> ids, String index) {
        return elasticsearch.documents(index, ids).stream()
                .map(document -> document.path("_source"))
                .toList();
    }

    /** By itself: several searches sent as one don't tell the scores of their parts. */
    private JsonNode scored(JsonNode request, String index) {
        return elasticsearch
                .post("/" + index + "/_search?include_named_queries_score=true", request)
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
