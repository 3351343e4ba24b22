package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;

/** Words a search as Google's Fact Check Tools API asks it. */
public final class FactCheckSearch {

    /** Of more than three words, most: people ask in whole sentences. */
    private static final String MOST = "3<70%";

    private FactCheckSearch() {}

    /**
     * The request for reviews.
     *
     * @param language BCP 47 tag; its region does not matter
     * @param site host of the review's page, without www
     * @param maxAgeDays of the claim or the review, whichever is newer
     */
    public static ObjectNode request(
            Optional<String> words, Optional<String> language, Optional<String> site, OptionalInt maxAgeDays) {
        Clauses clauses = new Clauses();
        words.ifPresent(text -> clauses.must(mostWords(text)));
        language.ifPresent(tag -> clauses.must(
                anyOf(caseless("term", "language", primary(tag)), caseless("prefix", "language", primary(tag) + "-"))));
        site.ifPresent(host -> clauses.must(caseless("term", "site", host.replaceFirst("^www\\.", ""))));
        maxAgeDays.ifPresent(days -> clauses.must(anyOf(since("datePublished", days), since("claimDate", days))));
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses.query());
        Sort.RELEVANCE.addTo(request.putArray("sort"), "datePublished");
        request.putObject("_source").putArray("excludes").add("vectors");
        return request;
    }

    private static ObjectNode mostWords(String text) {
        ObjectNode clause = JsonNodeFactory.instance.objectNode();
        ObjectNode combined =
                clause.putObject("combined_fields").put("query", text).put("minimum_should_match", MOST);
        combined.putArray("fields").add("claimReviewed").add("title").add("claimant");
        return clause;
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0];
    }

    private static ObjectNode caseless(String kind, String field, String value) {
        ObjectNode clause = JsonNodeFactory.instance.objectNode();
        clause.putObject(kind).putObject(field).put("value", value).put("case_insensitive", true);
        return clause;
    }

    /** By whole days, so that a page token stays good. */
    private static ObjectNode since(String field, int days) {
        ObjectNode clause = JsonNodeFactory.instance.objectNode();
        clause.putObject("range").putObject(field).put("gte", "now-" + days + "d/d");
        return clause;
    }

    private static ObjectNode anyOf(ObjectNode... clauses) {
        ObjectNode clause = JsonNodeFactory.instance.objectNode();
        ArrayNode any = clause.putObject("dis_max").putArray("queries");
        for (ObjectNode one : clauses) {
            any.addObject().putObject("constant_score").set("filter", one);
        }
        return clause;
    }
}
