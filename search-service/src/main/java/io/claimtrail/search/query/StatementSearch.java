package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Words questions for claims that are known already. */
public final class StatementSearch {

    private static final int MOST = 10_000;

    private StatementSearch() {}

    /** All sightings of a statement, earliest first. */
    public static ObjectNode sightings(String statementId) {
        ObjectNode request = oneOf("statement.id", List.of(statementId), MOST);
        ArrayNode sort = request.putArray("sort");
        sort.add("article.publishedAt").add("article.id").add("id");
        return request;
    }

    /** The claims with these ids. */
    public static ObjectNode claims(List<String> ids) {
        return oneOf("id", ids, ids.size());
    }

    private static ObjectNode oneOf(String field, List<String> values, int size) {
        Clauses clauses = new Clauses();
        clauses.oneOf(field, values);
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses.query());
        return request.put("size", size);
    }
}
