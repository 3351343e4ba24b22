package io.claimtrail.search.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.match.ranking.Candidate.Scores;
import java.util.Collection;
import java.util.List;

/** Builds the searches for reviews that may match a text, from its words and its vector. */
final class CandidateSearch {

    /** Candidates per search. The right one is among them for 99 of 100 posts of CheckThat! 2020. */
    private static final int CANDIDATES = 30;

    /** Number of searches that {@link #nearest} returns. */
    static final int SEARCHES = 3;

    private static final String WORDS = "words";
    private static final String CLAIM = "claimReviewed";
    private static final String TITLE = "title";
    private static final String CLAIM_VECTOR = "vectors.claim";
    private static final String TITLE_VECTOR = "vectors.title";

    private final String words;
    private final float[] vector;

    CandidateSearch(String words, float[] vector) {
        this.words = words;
        this.vector = vector.clone();
    }

    /** The searches for the nearest reviews: by words, by the meaning of the claim, and by the meaning of the title. */
    List<ObjectNode> nearest() {
        return List.of(
                ids(byWords()), ids(byMeaning(CLAIM_VECTOR, CANDIDATES)), ids(byMeaning(TITLE_VECTOR, CANDIDATES)));
    }

    /** The search for the reviews whose claim has most of {@code words}; it returns only the claim. */
    static ObjectNode byWordsOfTheClaim(String words, int limit) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("query").putObject("match").put(CLAIM, words);
        request.putArray("_source").add(CLAIM);
        return request.put("size", limit);
    }

    /** The search for all scores of the reviews with these ids. */
    ObjectNode scored(Collection<String> ids) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", ids.size()).put("version", true);
        request.putObject("_source").putArray("excludes").add("vectors");
        ObjectNode bool = request.putObject("query").putObject("bool");
        bool.putArray("filter").add(filter(ids));
        ArrayNode scores = bool.putArray("should");
        scores.add(byWords());
        scores.add(byWords(CLAIM));
        scores.add(byWords(TITLE));
        scores.add(byMeaning(CLAIM_VECTOR, ids));
        scores.add(byMeaning(TITLE_VECTOR, ids));
        return request;
    }

    /** Reads the scores of one review from the named parts of {@link #scored}. */
    static Scores scores(JsonNode byName) {
        return new Scores(
                byName.path(WORDS).asDouble(),
                byName.path(CLAIM).asDouble(),
                byName.path(TITLE).asDouble(),
                cosine(byName.path(CLAIM_VECTOR)),
                cosine(byName.path(TITLE_VECTOR)));
    }

    /** The cosine of a score, which Elasticsearch computes as (1 + cosine) / 2. */
    private static double cosine(JsonNode score) {
        return score.isMissingNode() ? 0 : 2 * score.asDouble() - 1;
    }

    private static ObjectNode ids(ObjectNode query) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", query);
        return request.put("size", CANDIDATES).put("_source", false);
    }

    private ObjectNode byWords() {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        ObjectNode combined =
                query.putObject("combined_fields").put("query", words).put("_name", WORDS);
        combined.putArray("fields").add(CLAIM).add(TITLE);
        return query;
    }

    private ObjectNode byWords(String field) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.putObject("match").putObject(field).put("query", words).put("_name", field);
        return query;
    }

    private ObjectNode byMeaning(String field, int nearest) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        ObjectNode knn = query.putObject("knn")
                .put("field", field)
                .put("k", nearest)
                .put("num_candidates", Math.max(100, nearest))
                .put("_name", field);
        ArrayNode values = knn.putArray("query_vector");
        for (float value : vector) {
            values.add(value);
        }
        return query;
    }

    private ObjectNode byMeaning(String field, Collection<String> ids) {
        ObjectNode query = byMeaning(field, ids.size());
        ((ObjectNode) query.get("knn")).set("filter", filter(ids));
        return query;
    }

    private static ObjectNode filter(Collection<String> ids) {
        ObjectNode filter = JsonNodeFactory.instance.objectNode();
        ArrayNode values = filter.putObject("ids").putArray("values");
        ids.forEach(values::add);
        return filter;
    }
}
