package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.search.document.ClaimFields;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds searches in claims. */
public final class ClaimSearch {

    /** Maximum number of speakers, and of publishers, that are counted. */
    private static final int FACET_SIZE = 20;
    /** Number of statements up to which their count is nearly exact; the maximum that Elasticsearch offers. */
    private static final int EXACT_UP_TO = 40_000;
    /** Maximum number of claims of one article that are returned. */
    private static final int MAX_CLAIMS_OF_ARTICLE = 10_000;

    /**
     * Where words are searched, with their weights. All have the same analyzer, so that a word that one ignores is
     * ignored by all. The order is chosen, the figures are not measured.
     */
    private static final String[] WORD_FIELDS = {
        ClaimFields.CONTENT_TEXT + "^3",
        ClaimFields.SPEAKER_NAME_PROSE + "^2",
        ClaimFields.SOURCE_PROSE + "^2",
        ClaimFields.CUE_TEXT,
        ClaimFields.ARTICLE_TITLE_PROSE + "^0.5"
    };

    private ClaimSearch() {}

    /** The search for the claims that {@code query} describes, counted by {@code facets} and, if it has words, with highlights. */
    public static ObjectNode request(ClaimQuery query, SpeakerNameMatch names, Set<Facet> facets) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses(query, names).query());
        query.sort().addTo(request.putArray("sort"), ClaimFields.PUBLISHED_AT);
        ObjectNode aggregations = JsonNodeFactory.instance.objectNode();
        facets.forEach(facet -> addFacet(aggregations, facet));
        if (query.byStatement()) {
            request.putObject("collapse").put("field", ClaimFields.STATEMENT_ID);
            addStatements(aggregations);
        }
        if (!aggregations.isEmpty()) {
            request.set("aggs", aggregations);
        }
        if (query.words() != null) {
            addHighlight(request, ClaimFields.CONTENT_TEXT, 0);
            addHighlight(request, ClaimFields.CUE_TEXT, 0);
            addHighlight(request, ClaimFields.SOURCE_PROSE, 0);
            addHighlight(request, ClaimFields.ARTICLE_TITLE_PROSE, 0);
        }
        return request;
    }

    /** The search that only counts the claims that {@code query} describes, and their statements. */
    public static ObjectNode count(ClaimQuery query, SpeakerNameMatch names) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses(query, names).query());
        if (query.byStatement()) {
            addStatements(request.putObject("aggs"));
        }
        return request.put("size", 0).put("track_total_hits", true);
    }

    /** The search that tells whether any claim has a speaker with this name or id; it stops at the first. */
    public static ObjectNode existence(String speaker) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", SpeakerNameMatch.EXACT.clause(speaker));
        return request.put("size", 0).put("terminate_after", 1);
    }

    /** The search for the claims of one version of an article, in the order of the text. */
    public static ObjectNode ofArticle(String articleId, String version) {
        Clauses clauses = new Clauses();
        clauses.oneOf(ClaimFields.ARTICLE_ID, List.of(articleId));
        clauses.oneOf(ClaimFields.ARTICLE_VERSION, List.of(version));
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses.query());
        request.putArray("sort").addObject().put(ClaimFields.POSITION, "asc");
        return request.put("size", MAX_CLAIMS_OF_ARTICLE);
    }

    private static Clauses clauses(ClaimQuery query, SpeakerNameMatch names) {
        Clauses clauses = new Clauses();
        clauses.words(query.words(), WORD_FIELDS);
        @Nullable String speaker = query.speaker();
        if (speaker != null) {
            clauses.must(names.clause(speaker));
        }
        clauses.oneOf(
                ClaimFields.SPEAKER_KIND,
                query.speakerKinds().stream().map(SpeakerKind::jsonName).toList());
        clauses.allWords(query.role(), ClaimFields.SPEAKER_ROLE);
        clauses.allWords(query.addressee(), ClaimFields.ADDRESSEE_NAME, ClaimFields.ADDRESSEE_TEXT);
        clauses.oneOf(
                ClaimFields.TYPE,
                query.types().stream().map(ClaimType::jsonName).toList());
        if (query.stances().isEmpty()) {
            clauses.not(ClaimFields.STANCE, Stance.UNSAID.jsonName());
        } else {
            clauses.oneOf(
                    ClaimFields.STANCE,
                    query.stances().stream().map(Stance::jsonName).toList());
        }
        clauses.oneOf(ClaimFields.ARTICLE_PUBLISHER_FOLDED, query.publishers());
        clauses.oneOf(ClaimFields.ARTICLE_ID, query.articles());
        clauses.between(ClaimFields.PUBLISHED_AT, query.from(), query.until());
        @Nullable Boolean reviewed = query.reviewed();
        if (reviewed != null) {
            clauses.having(ClaimFields.REVIEWS, reviewed);
        }
        @Nullable Double minConfidence = query.minConfidence();
        if (minConfidence != null) {
            clauses.atLeast(ClaimFields.CONFIDENCE, minConfidence);
        }
        return clauses;
    }

    private static void addFacet(ObjectNode aggregations, Facet facet) {
        switch (facet) {
            case SPEAKERS -> {
                ObjectNode speakers = addTerms(aggregations, facet, ClaimFields.SPEAKER_ID, FACET_SIZE);
                speakers.putObject("aggs")
                        .putObject("name")
                        .putObject("terms")
                        .put("field", ClaimFields.SPEAKER_NAME_RAW)
                        .put("size", 1);
            }
            case PUBLISHERS -> addTerms(aggregations, facet, ClaimFields.ARTICLE_PUBLISHER, FACET_SIZE);
            case MONTHS -> addMonths(aggregations, ClaimFields.PUBLISHED_AT);
            case TYPES -> addTerms(aggregations, facet, ClaimFields.TYPE, FACET_SIZE);
            case STANCES -> addTerms(aggregations, facet, ClaimFields.STANCE, FACET_SIZE);
            case REVIEWED ->
                aggregations
                        .putObject(facet.jsonName())
                        .putObject("filter")
                        .putObject("exists")
                        .put("field", ClaimFields.REVIEWS);
        }
    }

    private static ObjectNode addTerms(ObjectNode aggregations, Facet facet, String field, int size) {
        ObjectNode aggregation = aggregations.putObject(facet.jsonName());
        aggregation.putObject("terms").put("field", field).put("size", size);
        return aggregation;
    }

    private static void addStatements(ObjectNode aggregations) {
        aggregations
                .putObject("statements")
                .putObject("cardinality")
                .put("field", ClaimFields.STATEMENT_ID)
                .put("precision_threshold", EXACT_UP_TO);
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

    /** Requests {@code field} with the matches marked; with 0 {@code fragments} the whole field. */
    static void addHighlight(ObjectNode request, String field, int fragments) {
        ObjectNode highlight = request.withObjectProperty("highlight").put("encoder", "html");
        highlight.putArray("pre_tags").add("<mark>");
        highlight.putArray("post_tags").add("</mark>");
        highlight.withObjectProperty("fields").putObject(field).put("number_of_fragments", fragments);
    }
}
