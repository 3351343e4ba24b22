package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Words a {@link ClaimQuery} for Elasticsearch. */
public final class ClaimSearch {

    private static final String DATE = "article.publishedAt";
    private static final String STATEMENT = "statement.id";
    private static final int FACET_SIZE = 20;
    /** Statements that are counted exactly, nearly; the most that Elasticsearch offers. */
    private static final int EXACT_UP_TO = 40_000;

    private ClaimSearch() {}

    /** The request for the claims themselves, with facets and, where words are asked for, with marks. */
    public static ObjectNode request(ClaimQuery query, NameMatch names) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses(query, names).query());
        query.sort().addTo(request.putArray("sort"), DATE);
        ObjectNode aggregations = request.putObject("aggs");
        addFacets(aggregations);
        if (query.byStatement()) {
            request.putObject("collapse").put("field", STATEMENT);
            aggregations
                    .putObject("statements")
                    .putObject("cardinality")
                    .put("field", STATEMENT)
                    .put("precision_threshold", EXACT_UP_TO);
        }
        if (query.words().isPresent()) {
            addMarks(request, "content.text", 0);
        }
        return request;
    }

    /** The request for how many claims there are of speakers so named; stops at the first. */
    public static ObjectNode existence(String speaker) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", NameMatch.EXACT.clause(speaker));
        return request.put("size", 0).put("terminate_after", 1);
    }

    /** One article's claims of one version, in the order of its text. */
    public static ObjectNode ofArticle(String articleId, String version) {
        Clauses clauses = new Clauses();
        clauses.oneOf("article.id", List.of(articleId));
        clauses.oneOf("article.version", List.of(version));
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses.query());
        request.putArray("sort").addObject().put("position", "asc");
        return request.put("size", 10_000);
    }

    private static Clauses clauses(ClaimQuery query, NameMatch names) {
        Clauses clauses = new Clauses();
        clauses.words(query.words(), "content.text");
        query.speaker().ifPresent(speaker -> clauses.must(names.clause(speaker)));
        clauses.oneOf("speaker.kind", query.speakerKinds());
        clauses.allWords(query.role(), "speaker.role");
        clauses.allWords(query.addressee(), "addressee.name", "addressee.text");
        clauses.oneOf("type", query.types());
        clauses.oneOf("article.publisher.folded", query.publishers());
        clauses.oneOf("article.id", query.articles());
        clauses.between(DATE, query.from(), query.until());
        query.reviewed().ifPresent(reviewed -> clauses.having("reviews", reviewed));
        query.minConfidence().ifPresent(least -> clauses.atLeast("confidence", least));
        return clauses;
    }

    private static void addFacets(ObjectNode aggregations) {
        ObjectNode speakers = aggregations.putObject("speakers");
        speakers.putObject("terms").put("field", "speaker.id").put("size", FACET_SIZE);
        speakers.putObject("aggs")
                .putObject("name")
                .putObject("terms")
                .put("field", "speaker.name.raw")
                .put("size", 1);
        aggregations
                .putObject("publishers")
                .putObject("terms")
                .put("field", "article.publisher")
                .put("size", FACET_SIZE);
        addMonths(aggregations, DATE);
    }

    static void addMonths(ObjectNode aggregations, String dateField) {
        aggregations
                .putObject("months")
                .putObject("date_histogram")
                .put("field", dateField)
                .put("calendar_interval", "month")
                .put("format", "yyyy-MM")
                .put("min_doc_count", 1);
    }

    /** Asks for {@code field} with the matches marked; {@code fragments} 0 means the whole of it. */
    static void addMarks(ObjectNode request, String field, int fragments) {
        ObjectNode highlight = request.withObjectProperty("highlight").put("encoder", "html");
        highlight.putArray("pre_tags").add("<mark>");
        highlight.putArray("post_tags").add("</mark>");
        highlight.withObjectProperty("fields").putObject(field).put("number_of_fragments", fragments);
    }
}
