package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.document.ClaimFields;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.index.DocumentState;
import io.claimtrail.search.index.Elasticsearch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads claims of one index: claims of articles, blocks of claims that share name keys, candidates for one statement, whole
 * documents. Keeps in which state each claim was first read. For one batch.
 */
final class ClaimRepository {

    /** Maximum number of claims in a block. Of a larger block the earliest are read, because identities are named after them. */
    static final int MAX_BLOCK_CLAIMS = 10_000;

    /** Maximum number of name keys that one search for neighbours returns. */
    private static final int MAX_NAME_KEYS = 10_000;

    /** Claims per request. */
    private static final int PAGE_SIZE = 1000;

    private final Elasticsearch elasticsearch;
    private final String index;
    private final Map<String, DocumentState> read = new HashMap<>();

    ClaimRepository(Elasticsearch elasticsearch, String index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
    }

    /** The state in which the claim with {@code id} was first read. */
    DocumentState state(String id) {
        return Objects.requireNonNull(read.get(id), id);
    }

    /**
     * The name keys that a batch reaches.
     *
     * @param affected keys of claims whose speaker may change
     * @param required keys of claims that are needed to resolve those speakers
     */
    record NameNeighbourhood(Set<String> affected, Set<String> required) {}

    /** The neighbourhood of {@code keys}. It is larger than {@code keys} only where a person may have two surnames. */
    NameNeighbourhood neighbourhood(Set<String> keys) {
        Set<String> affected = neighbours(keys);
        return new NameNeighbourhood(affected, affected.equals(keys) ? keys : neighbours(neighbours(affected)));
    }

    /** {@code keys} with all other name keys of the claims that have one of them. */
    private Set<String> neighbours(Set<String> keys) {
        if (keys.isEmpty()) {
            return keys;
        }
        Set<String> all = new HashSet<>(keys);
        search(CandidateQueries.nameKeys(keys, MAX_NAME_KEYS))
                .path("aggregations")
                .path("names")
                .path("buckets")
                .forEach(bucket -> all.add(bucket.path("key").asText()));
        return all;
    }

    /**
     * The block of claims that have one of {@code nameKeys}, earliest first. Equal values are interned: the claims of a large
     * block mostly name the same speakers, and one copy per claim would fill the heap.
     */
    List<IndexedClaim> block(Set<String> nameKeys) {
        if (nameKeys.isEmpty()) {
            return List.of();
        }
        JsonInterner interner = new JsonInterner();
        List<IndexedClaim> claims = new ArrayList<>();
        ObjectNode request = CandidateQueries.block(nameKeys, PAGE_SIZE);
        List<JsonNode> page;
        do {
            page = hits(search(request)).toList();
            page.forEach(hit -> claims.add(new IndexedClaim(interner.intern(SearchHits.document(seen(hit))))));
            if (!page.isEmpty()) {
                request.set("search_after", page.getLast().path("sort"));
            }
        } while (page.size() == PAGE_SIZE && claims.size() < MAX_BLOCK_CLAIMS);
        return claims;
    }

    /** The claims that {@code request} finds. */
    List<IndexedClaim> find(ObjectNode request) {
        return claims(search(request));
    }

    /** The ids of the claims that each of {@code requests} finds, in the order of the requests. */
    List<List<String>> findIds(List<ObjectNode> requests) {
        return elasticsearch.searchAll(index, requests).stream()
                .map(answer -> hits(answer)
                        .map(hit ->
                                hit.path("fields").path(ClaimFields.ID).path(0).asText())
                        .toList())
                .toList();
    }

    /** The claims with {@code ids}, as of the last refresh. */
    List<IndexedClaim> byIds(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<IndexedClaim> claims = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PAGE_SIZE) {
            claims.addAll(find(CandidateQueries.byIds(all.subList(from, Math.min(all.size(), from + PAGE_SIZE)))));
        }
        return claims;
    }

    /** The newest whole documents of the claims with {@code ids}, also those written since the last refresh. */
    List<JsonNode> stored(Collection<String> ids) {
        return elasticsearch.documents(index, ids).stream()
                .map(this::seen)
                .map(document -> document.path("_source"))
                .toList();
    }

    /** All claims of the articles. */
    List<IndexedClaim> ofArticles(Collection<String> articleIds) {
        return articleIds.isEmpty() ? List.of() : all(CandidateQueries.ofArticles(articleIds, PAGE_SIZE));
    }

    /** Reads the pages of {@code request}, which is sorted, to the end. */
    private List<IndexedClaim> all(ObjectNode request) {
        List<IndexedClaim> claims = new ArrayList<>();
        List<JsonNode> page;
        do {
            page = hits(search(request)).toList();
            page.forEach(hit -> claims.add(new IndexedClaim(SearchHits.document(seen(hit)))));
            if (!page.isEmpty()) {
                request.set("search_after", page.getLast().path("sort"));
            }
        } while (page.size() == PAGE_SIZE);
        return claims;
    }

    private JsonNode seen(JsonNode hit) {
        read.putIfAbsent(hit.path("_id").asText(), DocumentState.of(hit));
        return hit;
    }

    private JsonNode search(ObjectNode request) {
        return elasticsearch.post("/" + index + "/_search", request);
    }

    private List<IndexedClaim> claims(JsonNode answer) {
        return hits(answer)
                .map(hit -> new IndexedClaim(SearchHits.document(seen(hit))))
                .toList();
    }

    private static Stream<JsonNode> hits(JsonNode answer) {
        return new SearchHits(answer).hits().stream();
    }
}
