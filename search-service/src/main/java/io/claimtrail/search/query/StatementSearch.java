package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Words the question for one statement. */
public final class StatementSearch {

    private static final int MOST = 10_000;

    private StatementSearch() {}

    /** All sightings of a statement, earliest first. */
    public static ObjectNode sightings(String statementId) {
        Clauses clauses = new Clauses();
        clauses.oneOf("statement.id", List.of(statementId));
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses.query());
        ArrayNode sort = request.putArray("sort");
        sort.add("article.publishedAt").add("article.id").add("id");
        return request.put("size", MOST);
    }
}
