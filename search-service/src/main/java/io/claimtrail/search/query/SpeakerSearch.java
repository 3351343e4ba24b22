package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Words questions about speakers, who are known by their claims alone. */
public final class SpeakerSearch {

    private static final int MANY = 1000;
    private static final int TOPICS = 10;

    private SpeakerSearch() {}

    /** Speakers whose name has these words, the last of which may be begun only; most quoted first. */
    public static ObjectNode suggestions(String typed, int limit) {
        ObjectNode prefix = JsonNodeFactory.instance.objectNode();
        prefix.putObject("match_bool_prefix")
                .putObject("speaker.name")
                .put("query", typed)
                .put("operator", "and");
        return speakers(prefix, limit);
    }

    /** The same with one typo in each word, none of which may be begun only. */
    public static ObjectNode suggestionsWithTypo(String typed, int limit) {
        ObjectNode match = JsonNodeFactory.instance.objectNode();
        match.putObject("match").set("speaker.name", NameMatch.ONE_TYPO.match(typed));
        return speakers(match, limit);
    }

    /** The same with the most recently quoted first. */
    public static ObjectNode newestFirst(ObjectNode suggestions) {
        ObjectNode request = suggestions.deepCopy();
        request.withObject("/aggs/speakers/terms/order").put("last", "desc");
        return request;
    }

    /** Other speakers with the same name. */
    public static ObjectNode namesakes(String name, String exceptId) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        ObjectNode bool = query.putObject("bool");
        bool.putArray("must").addObject().putObject("term").put("speaker.name.folded", name);
        bool.putArray("must_not").addObject().putObject("term").put("speaker.id", exceptId);
        return speakers(query, MANY);
    }

    /** Everything that a speaker's page shows. */
    public static ObjectNode profile(String id) {
        Clauses clauses = new Clauses();
        clauses.oneOf("speaker.id", List.of(id));
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses.query());
        request.put("size", 0).put("track_total_hits", true);
        ObjectNode aggregations = request.putObject("aggs");
        addTerms(aggregations, "name", "speaker.name.raw", 1);
        addTerms(aggregations, "names", "stated.name.raw", MANY);
        addTerms(aggregations, "kinds", "speaker.kind", 1);
        addTerms(aggregations, "publishers", "article.publisher", MANY);
        ObjectNode roles =
                addTerms(aggregations, "roles", "speaker.role.raw", MANY).putObject("aggs");
        roles.putObject("first").putObject("min").put("field", "article.publishedAt");
        roles.putObject("last").putObject("max").put("field", "article.publishedAt");
        ClaimSearch.addMonths(aggregations, "article.publishedAt");
        addTerms(aggregations, "topics", "keys.words", TOPICS)
                .withObjectProperty("terms")
                .put("min_doc_count", 2);
        return request;
    }

    private static ObjectNode speakers(ObjectNode query, int limit) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", query);
        request.put("size", 0);
        ObjectNode speakers = addTerms(request.putObject("aggs"), "speakers", "speaker.id", limit);
        ObjectNode parts = speakers.putObject("aggs");
        addTerms(parts, "name", "speaker.name.raw", 1);
        addTerms(parts, "kind", "speaker.kind", 1);
        addTerms(parts, "role", "speaker.role.raw", 1);
        parts.putObject("last").putObject("max").put("field", "article.publishedAt");
        return request;
    }

    private static ObjectNode addTerms(ObjectNode aggregations, String name, String field, int size) {
        ObjectNode aggregation = aggregations.putObject(name);
        aggregation.putObject("terms").put("field", field).put("size", size);
        return aggregation;
    }
}
