package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.document.ClaimFields;
import java.util.Collection;
import java.util.List;

/** Builds the search for one statement. */
public final class StatementSearch {

    /** Maximum number of sightings of a statement that are returned. */
    private static final int MAX_SIGHTINGS = 10_000;

    private StatementSearch() {}

    /** All sightings of a statement, earliest first. */
    public static ObjectNode sightings(String statementId) {
        Clauses clauses = new Clauses();
        clauses.oneOf(ClaimFields.STATEMENT_ID, List.of(statementId));
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses.query());
        ArrayNode sort = request.putArray("sort");
        sort.add(ClaimFields.PUBLISHED_AT).add(ClaimFields.ARTICLE_ID).add(ClaimFields.ID);
        return request.put("size", MAX_SIGHTINGS);
    }

    /** The number of outlets that reported each of these statements. */
    public static ObjectNode outlets(Collection<String> statementIds) {
        Clauses clauses = new Clauses();
        clauses.oneOf(ClaimFields.STATEMENT_ID, List.copyOf(statementIds));
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses.query());
        ObjectNode statements = request.putObject("aggs").putObject("statements");
        statements.putObject("terms").put("field", ClaimFields.STATEMENT_ID).put("size", statementIds.size());
        statements
                .putObject("aggs")
                .putObject("outlets")
                .putObject("cardinality")
                .put("field", ClaimFields.ARTICLE_PUBLISHER);
        return request.put("size", 0);
    }
}
