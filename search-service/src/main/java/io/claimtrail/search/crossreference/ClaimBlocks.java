package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Elasticsearch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Fetches claims that may have to do with given ones, out of one index. */
final class ClaimBlocks {

    /** Of a larger block the earliest are taken, which identities are named after. */
    static final int LARGEST_BLOCK = 10_000;

    private static final int MOST_KEYS = 10_000;
    private static final int CLAIMS = 1000;

    private final Elasticsearch elasticsearch;
    private final String index;

    ClaimBlocks(Elasticsearch elasticsearch, String index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
    }

    /** A claim's whole document, and the version that it was written with. */
    record Stored(ObjectNode document, long sequence) {

        String id() {
            return document.path("id").asText();
        }
    }

    /**
     * What names under some keys have to do with.
     *
     * @param affected claims with names under these may be somebody else's by what is touched
     * @param toKnow names under these tell whose
     */
    record Names(Set<String> affected, Set<String> toKnow) {}

    /** What names under {@code keys} have to do with: no more than these, unless somebody may be called by two surnames. */
    Names around(Set<String> keys) {
        Set<String> affected = neighbours(keys);
        return new Names(affected, affected.equals(keys) ? keys : neighbours(neighbours(affected)));
    }

    /** All keys of those who may be called by a name under one of {@code keys}. */
    private Set<String> neighbours(Set<String> keys) {
        if (keys.isEmpty()) {
            return keys;
        }
        Set<String> all = new HashSet<>(keys);
        search(CandidateQueries.nameKeys(keys, MOST_KEYS))
                .path("aggregations")
                .path("names")
                .path("buckets")
                .forEach(bucket -> all.add(bucket.path("key").asText()));
        return all;
    }

    /**
     * All claims whose speaker may be meant by a name under one of {@code nameKeys}. Most of what they say of speakers they
     * all say: held once for each, a large block would fill the heap.
     */
    List<IndexedClaim> named(Set<String> nameKeys) {
        if (nameKeys.isEmpty()) {
            return List.of();
        }
        JsonInterner interner = new JsonInterner();
        List<IndexedClaim> claims = new ArrayList<>();
        ObjectNode request = CandidateQueries.named(nameKeys, CLAIMS);
        List<JsonNode> page;
        do {
            page = hits(search(request)).toList();
            page.forEach(hit -> claims.add(new IndexedClaim(interner.intern(hit.path("_source")))));
            if (!page.isEmpty()) {
                request.set("search_after", page.getLast().path("sort"));
            }
        } while (page.size() == CLAIMS && claims.size() < LARGEST_BLOCK);
        return claims;
    }

    List<IndexedClaim> find(ObjectNode request) {
        return claims(search(request));
    }

    /** What each of {@code requests} finds. */
    List<List<IndexedClaim>> findAll(List<ObjectNode> requests) {
        return elasticsearch.searchAll(index, requests).stream()
                .map(ClaimBlocks::claims)
                .toList();
    }

    /** The ids that each of {@code requests} finds. */
    List<List<String>> findIds(List<ObjectNode> requests) {
        return elasticsearch.searchAll(index, requests).stream()
                .map(answer -> hits(answer)
                        .map(hit -> hit.path("fields")
                                .path(CandidateQueries.ID)
                                .path(0)
                                .asText())
                        .toList())
                .toList();
    }

    /** The claims with {@code ids} that can be searched. */
    List<IndexedClaim> withIds(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<IndexedClaim> claims = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CLAIMS) {
            claims.addAll(find(CandidateQueries.withIds(all.subList(from, Math.min(all.size(), from + CLAIMS)))));
        }
        return claims;
    }

    /** The newest documents with {@code ids}, searchable or not. */
    List<Stored> whole(Collection<String> ids) {
        return elasticsearch.documents(index, ids).stream()
                .map(document -> new Stored(
                        (ObjectNode) document.get("_source"),
                        document.path("_version").asLong()))
                .toList();
    }

    private JsonNode search(ObjectNode request) {
        return elasticsearch.post("/" + index + "/_search", request);
    }

    private static List<IndexedClaim> claims(JsonNode answer) {
        return hits(answer).map(hit -> new IndexedClaim(hit.path("_source"))).toList();
    }

    private static Stream<JsonNode> hits(JsonNode answer) {
        return answer.path("hits").path("hits").valueStream();
    }
}
