package io.claimtrail.search.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads documents from the indices in the shapes that the API answers. */
@ApplicationScoped
public class DocumentReader {

    private final Elasticsearch elasticsearch;
    private final Generations generations;
    private final ObjectMapper json;

    DocumentReader(Elasticsearch elasticsearch, Generations generations, ObjectMapper json) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The latest version of the document with this id; a 404 problem if there is none. */
    public <T> T byId(Index index, String id, Class<T> shape) {
        return find(index, id, shape).orElseThrow(() -> Problems.notFound("there is nothing with the id " + id));
    }

    /** The latest version of the document with this id; empty if there is none. */
    public <T> Optional<T> find(Index index, String id, Class<T> shape) {
        return elasticsearch.document(generations.readAlias(index), id).map(document -> read(document, shape));
    }

    /** Runs a search and returns its answer. */
    public SearchHits search(Index index, JsonNode request) {
        return new SearchHits(elasticsearch.post("/" + generations.readAlias(index) + "/_search", request));
    }

    /** The document as a {@code shape}; fields that the shape does not have are ignored. */
    public <T> T read(JsonNode document, Class<T> shape) {
        try {
            return json.treeToValue(document, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document in the index is not a " + shape.getSimpleName(), e);
        }
    }
}
