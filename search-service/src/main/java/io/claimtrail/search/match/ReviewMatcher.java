package io.claimtrail.search.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.embedding.SentenceEncoder;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.ranking.Candidate;
import io.claimtrail.search.match.ranking.QueryText;
import io.claimtrail.search.match.ranking.ReviewMatch;
import io.claimtrail.search.match.ranking.ReviewRanking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the reviews that match a text: candidates by words and by meaning, ranked by {@link ReviewRanking}. */
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

    /** For each of {@code texts} the reviews that match it, best first, at most {@code limit}. */
    public List<List<ReviewMatch>> match(List<String> texts, int limit) {
        return match(texts, limit, generations.readAlias(Index.REVIEWS));
    }

    List<List<ReviewMatch>> match(List<String> texts, int limit, String index) {
        List<QueryText> queries = texts.stream().map(QueryText::of).toList();
        List<List<Candidate>> candidates = candidates(queries, index);
        List<List<ReviewMatch>> matches = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            matches.add(ReviewRanking.rank(queries.get(i), candidates.get(i), limit));
        }
        return matches;
    }

    /** For each of {@code texts} the nearest reviews by words and by meaning, each with all its scores. */
    List<List<Candidate>> candidates(List<QueryText> texts, String index) {
        List<QueryText> searched =
                texts.stream().filter(text -> !text.isEmpty()).toList();
        List<float[]> vectors =
                encoder.encode(searched.stream().map(QueryText::text).toList());
        List<CandidateSearch> searches = new ArrayList<>();
        for (int i = 0; i < searched.size(); i++) {
            searches.add(new CandidateSearch(searched.get(i).words(), vectors.get(i)));
        }
        Iterator<JsonNode> nearest = elasticsearch
                .searchAll(
                        index,
                        searches.stream()
                                .flatMap(search -> search.nearest().stream())
                                .toList())
                .iterator();
        Iterator<CandidateSearch> next = searches.iterator();
        return texts.stream()
                .map(text -> text.isEmpty() ? List.<Candidate>of() : candidates(next.next(), nearest, index))
                .toList();
    }

    /** The candidates of one text; the answers to its searches are the next in {@code nearest}. */
    private List<Candidate> candidates(CandidateSearch search, Iterator<JsonNode> nearest, String index) {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < CandidateSearch.SEARCHES; i++) {
            new SearchHits(nearest.next()).hits().forEach(hit -> ids.add(SearchHits.id(hit)));
        }
        return ids.isEmpty() ? List.of() : candidates(scored(search.scored(ids), index));
    }

    private List<Candidate> candidates(SearchHits found) {
        List<Candidate> candidates = new ArrayList<>();
        for (JsonNode hit : found.hits()) {
            candidates.add(Candidate.of(
                    review(SearchHits.document(hit)),
                    hit.path("_version").asLong(),
                    CandidateSearch.scores(hit.path("matched_queries"))));
        }
        return candidates;
    }

    /** For each of {@code texts} the hits of the reviews that have most of its words; none for a text without words. */
    List<List<JsonNode>> nearestByWords(List<QueryText> texts, int limit, String index) {
        return elasticsearch
                .searchAll(
                        index,
                        texts.stream()
                                .map(text -> CandidateSearch.byWordsOfTheClaim(text.words(), limit))
                                .toList())
                .stream()
                .map(answer -> new SearchHits(answer).hits())
                .toList();
    }

    boolean any(String index) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", 0).put("terminate_after", 1);
        return new SearchHits(elasticsearch.post("/" + index + "/_search", request)).total() > 0;
    }

    /** The documents with these ids that exist. */
    List<JsonNode> withIds(Collection<String> ids, String index) {
        return elasticsearch.documents(index, ids).stream()
                .map(SearchHits::document)
                .toList();
    }

    /** Sends one search by itself, since Elasticsearch returns no scores of named parts for a multi-search. */
    private SearchHits scored(JsonNode request, String index) {
        return new SearchHits(elasticsearch.post("/" + index + "/_search?include_named_queries_score=true", request));
    }

    private Review review(JsonNode source) {
        try {
            return json.treeToValue(source, Review.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document in the index is not a review", e);
        }
    }
}
