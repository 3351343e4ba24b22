package io.claimtrail.search.speaker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.crossreference.identity.CuratedIdentity;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the speakers that curators have entered. */
@ApplicationScoped
public class CuratedSpeakers {

    /** Speakers per request. */
    private static final int PAGE_SIZE = 1000;

    private final Elasticsearch elasticsearch;
    private final Generations generations;
    private final ObjectMapper json;

    CuratedSpeakers(Elasticsearch elasticsearch, Generations generations, ObjectMapper json) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The speaker with this id, as a curator entered it; empty if no curator did. */
    public Optional<CuratedSpeaker> byId(String id) {
        return elasticsearch.document(generations.readAlias(Index.SPEAKERS), id).map(this::speaker);
    }

    /**
     * All speakers whom a name with one of these keys may mean, ordered by id. The result must be complete: if one were
     * missing, another would be taken for the one that is meant.
     *
     * @param nameKeys keys of names, as cross-reference's {@code NameKeys} computes them
     */
    public List<CuratedIdentity> byNameKeys(Generation generation, Collection<String> nameKeys) {
        ObjectNode request = json.createObjectNode().put("size", PAGE_SIZE);
        ArrayNode keys = request.putObject("query").putObject("terms").putArray("keys");
        nameKeys.forEach(keys::add);
        request.putArray("sort").add("id");
        List<CuratedIdentity> found = new ArrayList<>();
        List<JsonNode> hits;
        do {
            hits = new SearchHits(elasticsearch.post("/" + generation.index(Index.SPEAKERS) + "/_search", request))
                    .hits();
            hits.forEach(hit -> found.add(Curation.identity(speaker(SearchHits.document(hit)))));
            if (!hits.isEmpty()) {
                request.set("search_after", hits.getLast().path("sort"));
            }
        } while (hits.size() == PAGE_SIZE);
        return List.copyOf(found);
    }

    /** The keys of the current names of those speakers with {@code ids} that a curator has entered. */
    public Set<String> nameKeys(Generation generation, Collection<String> ids) {
        Set<String> keys = new HashSet<>();
        for (String id : ids) {
            elasticsearch
                    .document(generation.index(Index.SPEAKERS), id)
                    .ifPresent(document -> document.path("keys").forEach(key -> keys.add(key.asText())));
        }
        return keys;
    }

    private CuratedSpeaker speaker(JsonNode document) {
        try {
            return json.treeToValue(document, CuratedSpeaker.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document in the index is not a curated speaker", e);
        }
    }
}
