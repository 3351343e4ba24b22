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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the ledger by id, which sees every write at once, and words its documents. */
@ApplicationScoped
class Ledger {

    private final Elasticsearch elasticsearch;
    private final ObjectMapper json;

    Ledger(Elasticsearch elasticsearch, ObjectMapper json) {
        this.elasticsearch = elasticsearch;
        this.json = json;
    }

    /** What {@code generation} knows of each of {@code articleIds}. */
    Map<String, LedgerEntry> read(Generation generation, Collection<String> articleIds) {
        ObjectNode request = json.createObjectNode();
        ArrayNode ids = request.putArray("ids");
        articleIds.forEach(ids::add);
        JsonNode answer = elasticsearch.post("/" + generation.index(Index.LEDGER) + "/_mget", request);
        Map<String, LedgerEntry> entries = new HashMap<>();
        for (JsonNode document : answer.path("docs")) {
            entries.put(document.path("_id").asText(), entry(document));
        }
        return entries;
    }

    private static LedgerEntry entry(JsonNode document) {
        if (!document.path("found").asBoolean()) {
            return LedgerEntry.UNKNOWN;
        }
        JsonNode source = document.path("_source");
        Set<String> claimIds = new HashSet<>();
        source.path("claimIds").forEach(id -> claimIds.add(id.asText()));
        return new LedgerEntry(
                document.path("_version").asLong(),
                claimIds,
                source.path("withdrawn").asBoolean());
    }

    ObjectNode document(LedgerEntry entry) {
        ObjectNode document = json.createObjectNode();
        ArrayNode ids = document.putArray("claimIds");
        entry.claimIds().stream().sorted().forEach(ids::add);
        return document.put("withdrawn", entry.withdrawn());
    }
}
