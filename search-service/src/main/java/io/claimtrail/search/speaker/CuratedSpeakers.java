package io.claimtrail.search.speaker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.crossreference.identity.CuratedIdentity;
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

/** Finds the speakers whom people have entered. */
@ApplicationScoped
public class CuratedSpeakers {

    private static final int PAGE = 1000;

    private final Elasticsearch elasticsearch;
    private final Generations generations;
    private final ObjectMapper json;

    CuratedSpeakers(Elasticsearch elasticsearch, Generations generations, ObjectMapper json) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The speaker with {@code id}, as the curator entered it; empty where nobody did. */
    public Optional<CuratedSpeaker> byId(String id) {
        return elasticsearch.document(generations.readAlias(Index.SPEAKERS), id).map(this::speaker);
    }

    /**
     * Everybody whom a name of one of these keys may mean, in the order of their ids. All of them: where one were missing,
     * another would be taken for who is meant.
     *
     * @param nameKeys as cross-reference's {@code NameKeys} gives them
     */
    public List<CuratedIdentity> byNameKeys(Generation generation, Collection<String> nameKeys) {
        ObjectNode request = json.createObjectNode().put("size", PAGE);
        ArrayNode keys = request.putObject("query").putObject("terms").putArray("keys");
        nameKeys.forEach(keys::add);
        request.putArray("sort").add("id");
        List<CuratedIdentity> found = new ArrayList<>();
        JsonNode hits;
        do {
            hits = elasticsearch
                    .post("/" + generation.index(Index.SPEAKERS) + "/_search", request)
                    .path("hits")
                    .path("hits");
            hits.forEach(hit -> found.add(Curation.identity(speaker(hit.path("_source")))));
            request.set("search_after", hits.path(hits.size() - 1).path("sort"));
        } while (hits.size() == PAGE);
        return List.copyOf(found);
    }

    /** The keys of the names of those among {@code ids} whom a curator has entered, at their newest. */
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
            throw new IllegalStateException("the index holds something else than a curated speaker", e);
        }
    }
}
