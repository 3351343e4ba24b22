package io.claimtrail.search.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.http.problem.Problems;
import io.claimtrail.search.api.MatchAnswer.MatchedClaim;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.ElasticsearchRefusedException;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.ClaimMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        try {
            String path = "/" + generations.readAlias(index) + "/_doc/"
                    + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20")
                    + "?_source_excludes=vectors";
            return shape(elasticsearch.get(path).path("_source"), shape);
        } catch (ElasticsearchRefusedException e) {
            throw Problems.notFound("there is nothing with the id " + id);
        }
    }

    JsonNode search(Index index, JsonNode request) {
        return elasticsearch.post("/" + generations.readAlias(index) + "/_search", request);
    }

    ClaimAnswer claim(JsonNode hit) {
        ClaimAnswer claim = shape(hit.path("_source"), ClaimAnswer.class);
        JsonNode marked = hit.path("highlight").path("content.text");
        return marked.isMissingNode() ? claim : claim.with(texts(marked));
    }

    List<ClaimAnswer> claims(JsonNode answer) {
        List<ClaimAnswer> claims = new ArrayList<>();
        answer.path("hits").path("hits").forEach(hit -> claims.add(claim(hit)));
        return claims;
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
