package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.search.document.ClaimFields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds searches for speakers. They aggregate claims: the index has no document for a speaker whom no curator entered. What
 * a speaker is reported not to have said is not counted.
 */
public final class SpeakerSearch {

    /** Maximum number of names, publishers, roles and namesakes that are returned. */
    private static final int MAX_BUCKETS = 1000;
    /** Topics per speaker. */
    private static final int TOPICS = 10;

    private SpeakerSearch() {}

    /** Speakers whose name contains these words, the last of which may be incomplete; most quoted first. */
    public static ObjectNode suggestions(String typed, int limit) {
        ObjectNode prefix = JsonNodeFactory.instance.objectNode();
        prefix.putObject("match_bool_prefix")
                .putObject(ClaimFields.SPEAKER_NAME)
                .put("query", typed)
                .put("operator", "and");
        return speakers(prefix, limit);
    }

    /** Speakers whose name contains these words, with at most one typo in each; all words must be complete. */
    public static ObjectNode suggestionsWithTypo(String typed, int limit) {
        ObjectNode match = JsonNodeFactory.instance.objectNode();
        match.putObject("match").set(ClaimFields.SPEAKER_NAME, SpeakerNameMatch.ONE_TYPO.match(typed));
        return speakers(match, limit);
    }

    /** The speakers with the most claims that were published since an instant; null for any time. */
    public static ObjectNode mostQuoted(@Nullable Instant since, int limit) {
        Clauses clauses = new Clauses();
        clauses.between(ClaimFields.PUBLISHED_AT, since, null);
        return speakers(clauses.query(), limit);
    }

    /** The same search with the most recently quoted speakers first. */
    public static ObjectNode newestFirst(ObjectNode suggestions) {
        ObjectNode request = suggestions.deepCopy();
        request.withObject("/aggs/speakers/terms/order").put("last", "desc");
        return request;
    }

    /** Other speakers with the same name. */
    public static ObjectNode namesakes(String name, String exceptId) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        ObjectNode bool = query.putObject("bool");
        bool.putArray("must").addObject().putObject("term").put(ClaimFields.SPEAKER_NAME_FOLDED, name);
        bool.putArray("must_not").addObject().putObject("term").put(ClaimFields.SPEAKER_ID, exceptId);
        return speakers(query, MAX_BUCKETS);
    }

    /** The counts of a speaker's profile. */
    public static ObjectNode profile(String id) {
        return profile(said(new Clauses()), id);
    }

    /** The same for a speaker who is only reported not to have said something. */
    public static ObjectNode profileOfUnsaid(String id) {
        return profile(new Clauses(), id);
    }

    private static ObjectNode profile(Clauses clauses, String id) {
        clauses.oneOf(ClaimFields.SPEAKER_ID, List.of(id));
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses.query());
        request.put("size", 0).put("track_total_hits", true);
        ObjectNode aggregations = request.putObject("aggs");
        addTerms(aggregations, "name", ClaimFields.SPEAKER_NAME_RAW, 1);
        addTerms(aggregations, "names", ClaimFields.STATED_NAME_RAW, MAX_BUCKETS);
        addTerms(aggregations, "kinds", ClaimFields.SPEAKER_KIND, 1);
        addTerms(aggregations, "publishers", ClaimFields.ARTICLE_PUBLISHER, MAX_BUCKETS);
        ObjectNode roles = addTerms(aggregations, "roles", ClaimFields.SPEAKER_ROLE_RAW, MAX_BUCKETS)
                .putObject("aggs");
        roles.putObject("first").putObject("min").put("field", ClaimFields.PUBLISHED_AT);
        roles.putObject("last").putObject("max").put("field", ClaimFields.PUBLISHED_AT);
        ClaimSearch.addMonths(aggregations, ClaimFields.PUBLISHED_AT);
        addTerms(aggregations, "topics", ClaimFields.KEYS_WORDS, TOPICS)
                .withObjectProperty("terms")
                .put("min_doc_count", 2);
        return request;
    }

    /** Adds the condition that all searches without a stance have. */
    private static Clauses said(Clauses clauses) {
        clauses.not(ClaimFields.STANCE, Stance.UNSAID.jsonName());
        return clauses;
    }

    private static ObjectNode speakers(ObjectNode query, int limit) {
        Clauses clauses = said(new Clauses());
        clauses.must(query);
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses.query());
        request.put("size", 0);
        ObjectNode speakers = addTerms(request.putObject("aggs"), "speakers", ClaimFields.SPEAKER_ID, limit);
        ObjectNode parts = speakers.putObject("aggs");
        addTerms(parts, "name", ClaimFields.SPEAKER_NAME_RAW, 1);
        addTerms(parts, "kind", ClaimFields.SPEAKER_KIND, 1);
        addTerms(parts, "role", ClaimFields.SPEAKER_ROLE_RAW, 1);
        parts.putObject("last").putObject("max").put("field", ClaimFields.PUBLISHED_AT);
        return request;
    }

    private static ObjectNode addTerms(ObjectNode aggregations, String name, String field, int size) {
        ObjectNode aggregation = aggregations.putObject(name);
        aggregation.putObject("terms").put("field", field).put("size", size);
        return aggregation;
    }
}
