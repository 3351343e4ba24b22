package io.claimtrail.search.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads ledger entries, and versions of entries and articles, by id, which needs no refresh, and converts entries to documents. */
@ApplicationScoped
class Ledger {

    private final Elasticsearch elasticsearch;
    private final ObjectMapper json;

    Ledger(Elasticsearch elasticsearch, ObjectMapper json) {
        this.elasticsearch = elasticsearch;
        this.json = json;
    }

    /** The entries of {@code articleIds} in {@code generation}; articles without an entry are left out. */
    Map<String, LedgerEntry> read(Generation generation, Collection<String> articleIds) {
        return elasticsearch.documents(generation.index(Index.LEDGER), articleIds).stream()
                .collect(Collectors.toMap(document -> document.path("_id").asText(), Ledger::entry));
    }

    /** The sequences of the entries of {@code articleIds}, by article id; articles without an entry are left out. */
    Map<String, Long> sequences(Generation generation, Collection<String> articleIds) {
        return elasticsearch.versions(generation.index(Index.LEDGER), articleIds);
    }

    /** The sequences of the article versions in {@code generation}, by article id; missing articles are left out. */
    Map<String, Long> articleSequences(Generation generation, Collection<String> articleIds) {
        return elasticsearch.versions(generation.index(Index.ARTICLES), articleIds);
    }

    private static LedgerEntry entry(JsonNode document) {
        JsonNode source = document.path("_source");
        Set<String> claimIds = new HashSet<>();
        source.path("claimIds").forEach(id -> claimIds.add(id.asText()));
        return new LedgerEntry(
                document.path("_version").asLong(),
                claimIds,
                source.path("withdrawn").asBoolean());
    }

    /** The document of {@code entry}; its sequence is the document's version. */
    ObjectNode document(LedgerEntry entry) {
        ObjectNode document = json.createObjectNode();
        ArrayNode ids = document.putArray("claimIds");
        entry.claimIds().stream().sorted().forEach(ids::add);
        return document.put("withdrawn", entry.withdrawn());
    }
}
