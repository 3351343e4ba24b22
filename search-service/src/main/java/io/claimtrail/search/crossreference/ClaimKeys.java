package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.crossreference.identity.NameKeys;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import io.claimtrail.crossreference.statement.Statement;
import io.claimtrail.crossreference.statement.StatementKeys;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Adds the fields to a claim's document that cross-referencing needs: the speaker as the article states it, other names in
 * the article, and keys under which related claims find it.
 */
public final class ClaimKeys {

    static final String NAMES = "names";
    static final String TOPIC = "topic";
    static final String COPIES = "copies";
    static final String WORDS = "words";

    private ClaimKeys() {}

    /**
     * Adds the fields to each of {@code claims}. Each claim starts as the only sighting of its own statement.
     *
     * @param claims documents of all claims of one article
     * @param maxAlongside maximum number of other names that a claim keeps: all names in all claims would be quadratic
     */
    public static void addTo(List<ObjectNode> claims, int maxAlongside) {
        claims.forEach(claim -> claim.set("stated", claim.path("speaker").deepCopy()));
        NearbyNames names =
                new NearbyNames(claims.stream().map(ClaimKeys::resolvedName).toList(), maxAlongside);
        ParsedClaimCache parsed = new ParsedClaimCache();
        for (int i = 0; i < claims.size(); i++) {
            ObjectNode claim = claims.get(i);
            put(
                    claim,
                    "alongside",
                    names.around(i, claim.path("speaker").path("name").asText()));
            IndexedClaim indexed = new IndexedClaim(claim);
            addKeys(indexed, parsed, claim.putObject("keys"));
            claim.putObject("statement").put("id", Statement.idOf(indexed.id())).put("sightings", 1);
        }
    }

    /** Name of the resolved speaker; empty without one. */
    private static String resolvedName(ObjectNode claim) {
        JsonNode speaker = claim.path("speaker");
        return speaker.path("status").asText().equals("resolved")
                ? speaker.path("name").asText()
                : "";
    }

    private static void addKeys(IndexedClaim claim, ParsedClaimCache parsed, ObjectNode keys) {
        ParsedClaim reading = claim.parse(parsed);
        put(keys, NAMES, nameKeys(claim));
        put(keys, TOPIC, StatementKeys.topicStems(reading));
        put(keys, WORDS, reading.topic().values());
        put(keys, COPIES, StatementKeys.copyFingerprints(reading));
    }

    private static Set<String> nameKeys(IndexedClaim claim) {
        Set<String> keys = new TreeSet<>();
        claim.mentions().forEach(mention -> keys.addAll(NameKeys.all(mention.name(), mention.kind())));
        return keys;
    }

    private static void put(ObjectNode object, String name, Iterable<String> values) {
        Set<String> sorted = new TreeSet<>();
        values.forEach(sorted::add);
        ArrayNode array = object.putArray(name);
        sorted.forEach(array::add);
    }
}
