package io.claimtrail.search.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.api.MatchAnswer.MatchedClaim;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.ClaimMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads documents in the shape of the API. */
@ApplicationScoped
class Documents {

    private final Elasticsearch elasticsearch;
    private final Generations generations;
    private final ObjectMapper json;

    Documents(Elasticsearch elasticsearch, Generations generations, ObjectMapper json) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The document with {@code id}, at its newest; a 404 problem where there is none. */
    <T> T byId(Index index, String id, Class<T> shape) {
        return elasticsearch
                .document(generations.readAlias(index), id)
                .map(document -> shape(document, shape))
                .orElseThrow(() -> Problems.notFound("there is nothing with the id " + id));
    }

    JsonNode search(Index index, JsonNode request) {
        return elasticsearch.post("/" + generations.readAlias(index) + "/_search", request);
    }

    List<ClaimAnswer> claims(JsonNode answer) {
        return claims(StreamSupport.stream(answer.path("hits").path("hits").spliterator(), false)
                .toList());
    }

    List<ClaimAnswer> claims(List<JsonNode> hits) {
        return hits.stream().map(this::claim).toList();
    }

    private ClaimAnswer claim(JsonNode hit) {
        ClaimAnswer claim = shape(hit.path("_source"), ClaimAnswer.class);
        JsonNode marked = hit.path("highlight").path("content.text");
        return marked.isMissingNode() ? claim : claim.with(texts(marked));
    }

    List<MatchedClaim> matched(List<ClaimMatch> matches) {
        return matches.stream()
                .map(match -> new MatchedClaim(claim(match.hit()), match.level(), match.score(), match.reason()))
                .toList();
    }

    <T> T shape(JsonNode document, Class<T> shape) {
        try {
            return json.treeToValue(document, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the index holds something else than " + shape.getSimpleName(), e);
        }
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
