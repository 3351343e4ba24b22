package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Builds the search in reviews that Google's Fact Check Tools API offers. */
public final class FactCheckSearch {

    /** Words that must match: all of up to three, 70 % of more, since people search with whole sentences. */
    private static final String MINIMUM_MATCH = "3<70%";

    private FactCheckSearch() {}

    /**
     * The search for reviews; a null is no condition.
     *
     * @param language BCP 47 tag; its region is ignored
     * @param site host of the review's page; a leading {@code www.} is ignored
     * @param maxAgeDays maximum age of the claim or the review, whichever is newer
     */
    public static ObjectNode request(
            @Nullable String words, @Nullable String language, @Nullable String site, @Nullable Integer maxAgeDays) {
        Clauses clauses = new Clauses();
        if (words != null) {
            clauses.must(mostWords(words));
        }
        if (language != null) {
            String primary = language.split("-", 2)[0];
            clauses.must(anyOf(caseless("term", "language", primary), caseless("prefix", "language", primary + "-")));
        }
        if (site != null) {
            clauses.must(caseless("term", "site", site.replaceFirst("^www\\.", "")));
        }
        if (maxAgeDays != null) {
            clauses.must(anyOf(since("datePublished", maxAgeDays), since("claimDate", maxAgeDays)));
        }
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses.query());
        Sort.RELEVANCE.addTo(request.putArray("sort"), "datePublished");
        request.putObject("_source").putArray("excludes").add("vectors");
        return request;
    }

    private static ObjectNode mostWords(String text) {
        ObjectNode clause = JsonNodeFactory.instance.objectNode();
        ObjectNode combined =
                clause.putObject("combined_fields").put("query", text).put("minimum_should_match", MINIMUM_MATCH);
        combined.putArray("fields").add("claimReviewed").add("title").add("claimant");
        return clause;
    }

    private static ObjectNode caseless(String kind, String field, String value) {
        ObjectNode clause = JsonNodeFactory.instance.objectNode();
        clause.putObject(kind).putObject(field).put("value", value).put("case_insensitive", true);
        return clause;
    }

    /**
     * The condition that {@code field} is at most {@code days} old, rounded to days, so that the request of the next
     * page is the same.
     */
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
