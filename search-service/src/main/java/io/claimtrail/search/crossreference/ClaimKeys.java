package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.crossreference.identity.NameKeys;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import io.claimtrail.crossreference.statement.Statement;
import io.claimtrail.crossreference.statement.StatementKeys;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a claim's document carries beside the claim, so that those it may have to do with can be found. */
public final class ClaimKeys {

    static final String NAMES = "names";
    static final String TOPIC = "topic";
    static final String COPIES = "copies";

    private ClaimKeys() {}

    /**
     * Adds it, and the statement that each claim is by itself.
     *
     * @param claims documents of all claims of one article
     */
    public static void addTo(List<ObjectNode> claims) {
        Set<String> named = new TreeSet<>();
        for (ObjectNode claim : claims) {
            claim.set("stated", claim.path("speaker").deepCopy());
            if (claim.path("speaker").path("status").asText().equals("resolved")) {
                named.add(claim.path("speaker").path("name").asText());
            }
        }
        Readings readings = new Readings();
        for (ObjectNode claim : claims) {
            String speaker = claim.path("speaker").path("name").asText();
            put(
                    claim,
                    "alongside",
                    named.stream().filter(name -> !name.equals(speaker)).toList());
            IndexedClaim indexed = new IndexedClaim(claim);
            addKeys(indexed, readings, claim.putObject("keys"));
            claim.putObject("statement").put("id", Statement.idOf(indexed.id())).put("sightings", 1);
        }
    }

    private static void addKeys(IndexedClaim claim, Readings readings, ObjectNode keys) {
        ParsedClaim reading = claim.reading(readings);
        put(keys, NAMES, nameKeys(claim));
        put(keys, TOPIC, StatementKeys.topicStems(reading));
        put(keys, "words", reading.topic().values());
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
