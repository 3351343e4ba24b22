package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.document.ClaimFields;
import java.util.Collection;
import java.util.List;

/** Builds the Elasticsearch requests for claims that may be related to given ones. Pure. */
public final class CandidateQueries {

    /** Number of topic words that two claims of one speaker must share to be candidates, if the claim has as many. */
    private static final int SHARED_TOPIC_WORDS = 2;

    private CandidateQueries() {}

    /** Aggregation {@code names}: all name keys of the claims that have one of {@code nameKeys}. */
    static ObjectNode nameKeys(Collection<String> nameKeys, int limit) {
        ObjectNode request = request(0, List.of());
        addTerms(request.withArray("/query/bool/filter"), ClaimFields.KEYS_NAMES, nameKeys);
        request.withObject("/aggs/names/terms")
                .put("field", ClaimFields.KEYS_NAMES)
                .put("size", limit);
        return request;
    }

    /** Claims whose speaker is, or may be, one of {@code speakerIds}. */
    static ObjectNode bySpeakers(Collection<String> speakerIds, int limit) {
        ObjectNode request = request(limit, IndexedClaim.NAMING_FIELDS);
        ArrayNode any = request.withArray("/query/bool/should");
        addTerms(any, ClaimFields.SPEAKER_ID, speakerIds);
        addTerms(any, ClaimFields.SPEAKER_CANDIDATES_ID, speakerIds);
        return request;
    }

    /** Claims that have one of {@code nameKeys}, earliest first. */
    static ObjectNode block(Collection<String> nameKeys, int limit) {
        ObjectNode request = request(limit, IndexedClaim.NAMING_FIELDS);
        addTerms(request.withArray("/query/bool/filter"), ClaimFields.KEYS_NAMES, nameKeys);
        request.putArray("sort").add(ClaimFields.PUBLISHED_AT).add(ClaimFields.ID);
        return request;
    }

    /** Claims of the articles with these ids. */
    static ObjectNode ofArticles(Collection<String> articleIds, int limit) {
        ObjectNode request = request(limit, IndexedClaim.SIGHTING_FIELDS);
        addTerms(request.withArray("/query/bool/filter"), ClaimFields.ARTICLE_ID, articleIds);
        request.putArray("sort").add(ClaimFields.ID);
        return request;
    }

    /** Ids of claims that may be the same statement as {@code claim}: {@link CandidateIndex#candidates} over the whole index. */
    static ObjectNode candidates(IndexedClaim claim, int limit) {
        ObjectNode request = request(limit, List.of());
        request.put("_source", false).put("stored_fields", "_none_");
        request.putArray("docvalue_fields").add(ClaimFields.ID);
        ObjectNode bool = request.withObject("/query/bool");
        ArrayNode any = bool.putArray("should");
        addTerms(any, ClaimFields.KEYS_COPIES, claim.keys(ClaimKeys.COPIES));
        claim.speakerId()
                .ifPresentOrElse(
                        speaker -> {
                            addTerms(bool.putArray("filter"), ClaimFields.SPEAKER_ID, List.of(speaker));
                            addTopic(any.addObject().putObject("bool"), claim, SHARED_TOPIC_WORDS);
                        },
                        () -> bool.withArray("must_not")
                                .addObject()
                                .putObject("exists")
                                .put("field", ClaimFields.SPEAKER_ID));
        bool.put("minimum_should_match", 1);
        return elsewhere(request, claim);
    }

    /** The claims with these ids. */
    static ObjectNode byIds(Collection<String> ids) {
        ObjectNode request = request(ids.size(), IndexedClaim.SIGHTING_FIELDS);
        addTerms(request.withArray("/query/bool/filter"), ClaimFields.ID, ids);
        return request;
    }

    /** Whole claims that the speaker of {@code claim} made later on the same topic, those that share most words first. */
    public static ObjectNode laterOnTopicOf(IndexedClaim claim, int limit) {
        return published("gte", onTopicOf(whole(limit), claim), claim);
    }

    /** The same of earlier claims. */
    public static ObjectNode earlierOnTopicOf(IndexedClaim claim, int limit) {
        return published("lte", onTopicOf(whole(limit), claim), claim);
    }

    /**
     * Other statements of the speaker of {@code claim} on the same topic, as far as comparing them needs; those that share
     * most words first.
     */
    public static ObjectNode onTopicOf(IndexedClaim claim, int limit) {
        ObjectNode request = onTopicOf(request(limit, IndexedClaim.SIGHTING_FIELDS), claim);
        addTerms(request.withArray("/query/bool/must_not"), ClaimFields.STATEMENT_ID, List.of(claim.statementId()));
        return request;
    }

    private static ObjectNode onTopicOf(ObjectNode request, IndexedClaim claim) {
        addTerms(
                request.withArray("/query/bool/filter"),
                ClaimFields.SPEAKER_ID,
                claim.speakerId().stream().toList());
        addTopic(request.withObject("/query/bool"), claim, 1);
        return elsewhere(request, claim);
    }

    private static ObjectNode published(String side, ObjectNode request, IndexedClaim claim) {
        request.withArray("/query/bool/filter")
                .addObject()
                .putObject("range")
                .putObject(ClaimFields.PUBLISHED_AT)
                .put(side, claim.publishedAt().toString());
        return request;
    }

    /** Whole claims in similar words by any speaker. */
    public static ObjectNode inWordsOf(IndexedClaim claim, int limit) {
        ObjectNode request = whole(limit);
        request.withArray("/query/bool/must")
                .addObject()
                .putObject("match")
                .putObject(ClaimFields.CONTENT_TEXT)
                .put(
                        "query",
                        ClaimFields.value(claim.document(), ClaimFields.CONTENT_TEXT)
                                .asText())
                .put("minimum_should_match", "30%");
        return elsewhere(request, claim);
    }

    /** All indexed sightings of the statements. */
    static ObjectNode sightings(Collection<String> statementIds, int limit) {
        ObjectNode request = request(limit, IndexedClaim.SIGHTING_FIELDS);
        addTerms(request.withArray("/query/bool/filter"), ClaimFields.STATEMENT_ID, statementIds);
        return request;
    }

    /** The other sightings of the claim's statement as whole claims, earliest first. */
    public static ObjectNode otherSightingsOf(IndexedClaim claim, int limit) {
        ObjectNode request = whole(limit);
        addTerms(request.withArray("/query/bool/filter"), ClaimFields.STATEMENT_ID, List.of(claim.statementId()));
        addTerms(request.withArray("/query/bool/must_not"), ClaimFields.ID, List.of(claim.id()));
        request.putArray("sort")
                .add(ClaimFields.PUBLISHED_AT)
                .add(ClaimFields.ARTICLE_ID)
                .add(ClaimFields.ID);
        return request;
    }

    /** The newest claims of a speaker as whole claims. */
    public static ObjectNode saidBy(String speakerId, int limit) {
        ObjectNode request = whole(limit);
        addTerms(request.withArray("/query/bool/filter"), ClaimFields.SPEAKER_ID, List.of(speakerId));
        ArrayNode sort = request.putArray("sort");
        sort.addObject().put(ClaimFields.PUBLISHED_AT, "desc");
        sort.add(ClaimFields.ID);
        return request;
    }

    /** Claims whose documents name one of {@code reviewIds}. */
    static ObjectNode reviewedBy(Collection<String> reviewIds, int limit) {
        ObjectNode request = request(limit, List.of(ClaimFields.ID));
        addTerms(request.withArray("/query/bool/filter"), ClaimFields.REVIEWS, reviewIds);
        return request;
    }

    private static void addTopic(ObjectNode bool, IndexedClaim claim, int shared) {
        ArrayNode words = bool.putArray("should");
        claim.keys(ClaimKeys.TOPIC)
                .forEach(word -> words.addObject().putObject("term").put(ClaimFields.KEYS_TOPIC, word));
        bool.put("minimum_should_match", Math.clamp(words.size(), 1, shared));
    }

    private static ObjectNode elsewhere(ObjectNode request, IndexedClaim claim) {
        request.withArray("/query/bool/must_not")
                .addObject()
                .putObject("term")
                .put(ClaimFields.ARTICLE_ID, claim.articleId());
        request.putArray("sort").add("_score").add(ClaimFields.PUBLISHED_AT).add(ClaimFields.ID);
        return request;
    }

    private static void addTerms(ArrayNode clauses, String field, Collection<String> values) {
        ArrayNode terms = clauses.addObject().putObject("terms").putArray(field);
        values.stream().sorted().forEach(terms::add);
    }

    /** Request for whole documents: for few documents, filtering their fields costs more than sending them. */
    private static ObjectNode whole(int size) {
        return JsonNodeFactory.instance.objectNode().put("size", size).put("track_total_hits", false);
    }

    private static ObjectNode request(int size, List<String> fields) {
        ObjectNode request = whole(size);
        ArrayNode source = request.putArray("_source");
        fields.forEach(source::add);
        return request.put("seq_no_primary_term", true);
    }
}
