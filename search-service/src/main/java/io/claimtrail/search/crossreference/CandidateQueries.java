package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** Words the searches for claims that may have to do with others. */
final class CandidateQueries {

    /** Words of a topic that two claims must share, where one has as many. */
    private static final int SHARED = 2;

    static final String ID = "id";
    private static final String NAMES = "keys." + ClaimKeys.NAMES;
    private static final String SPEAKER = "speaker.id";
    private static final String TOPIC = "keys." + ClaimKeys.TOPIC;
    private static final String COPIES = "keys." + ClaimKeys.COPIES;

    private CandidateQueries() {}

    /** All keys of names of those who may be called by a name under one of {@code nameKeys}. */
    static ObjectNode nameKeys(Collection<String> nameKeys, int most) {
        ObjectNode request = request(0, List.of());
        addTerms(request.withArray("/query/bool/filter"), NAMES, nameKeys);
        request.withObject("/aggs/names/terms").put("field", NAMES).put("size", most);
        return request;
    }

    /** Claims whose speaker is, or may be, one of {@code speakerIds}. */
    static ObjectNode meaning(Collection<String> speakerIds, int most) {
        ObjectNode request = request(most, IndexedClaim.NAMING_FIELDS);
        ArrayNode any = request.withArray("/query/bool/should");
        addTerms(any, SPEAKER, speakerIds);
        addTerms(any, "speaker.candidates.id", speakerIds);
        return request;
    }

    /** All claims by somebody who may be called by a name with one of {@code nameKeys}, earliest first. */
    static ObjectNode named(Collection<String> nameKeys, int most) {
        ObjectNode request = request(most, IndexedClaim.NAMING_FIELDS);
        addTerms(request.withArray("/query/bool/filter"), NAMES, nameKeys);
        request.putArray("sort").add("article.publishedAt").add("id");
        return request;
    }

    /** What {@link ClaimsAtHand#sameAs} finds, out of the index. */
    static ObjectNode sameAs(IndexedClaim claim, int most) {
        ObjectNode request = request(most, List.of());
        request.put("_source", false).put("stored_fields", "_none_");
        request.putArray("docvalue_fields").add(ID);
        ObjectNode bool = request.withObject("/query/bool");
        ArrayNode any = bool.putArray("should");
        addTerms(any, COPIES, claim.keys(ClaimKeys.COPIES));
        claim.speakerId()
                .ifPresentOrElse(
                        speaker -> {
                            addTerms(bool.putArray("filter"), SPEAKER, List.of(speaker));
                            addTopic(any.addObject().putObject("bool"), claim, SHARED);
                        },
                        () -> bool.withArray("must_not")
                                .addObject()
                                .putObject("exists")
                                .put("field", SPEAKER));
        bool.put("minimum_should_match", 1);
        return elsewhere(request, claim);
    }

    /** The claims with these ids. */
    static ObjectNode withIds(Collection<String> ids) {
        ObjectNode request = request(ids.size(), IndexedClaim.SIGHTING_FIELDS);
        addTerms(request.withArray("/query/bool/filter"), ID, ids);
        return request;
    }

    /** What the claim's speaker said later on the same thing, whole, claims with most in common first. */
    static ObjectNode laterOnTopicOf(IndexedClaim claim, int most) {
        ObjectNode request = whole(most);
        ArrayNode filters = request.withArray("/query/bool/filter");
        addTerms(filters, SPEAKER, claim.speakerId().stream().toList());
        filters.addObject()
                .putObject("range")
                .putObject("article.publishedAt")
                .put("gte", claim.publishedAt().toString());
        addTopic(request.withObject("/query/bool"), claim, 1);
        return elsewhere(request, claim);
    }

    /** Claims by anybody in like words, whole. */
    static ObjectNode inWordsOf(IndexedClaim claim, int most) {
        ObjectNode request = whole(most);
        request.withArray("/query/bool/must")
                .addObject()
                .putObject("match")
                .putObject("content.text")
                .put("query", claim.document().path("content").path("text").asText())
                .put("minimum_should_match", "30%");
        return elsewhere(request, claim);
    }

    /** All sightings of statements, as far as the index knows. */
    static ObjectNode sightings(Collection<String> statementIds, int most) {
        ObjectNode request = request(most, IndexedClaim.SIGHTING_FIELDS);
        addTerms(request.withArray("/query/bool/filter"), "statement.id", statementIds);
        return request;
    }

    /** The other sightings of the claim's statement, whole, earliest first. */
    static ObjectNode otherSightingsOf(IndexedClaim claim, int most) {
        ObjectNode request = whole(most);
        addTerms(request.withArray("/query/bool/filter"), "statement.id", List.of(claim.statementId()));
        addTerms(request.withArray("/query/bool/must_not"), ID, List.of(claim.id()));
        request.putArray("sort").add("article.publishedAt").add("article.id").add("id");
        return request;
    }

    /** The newest claims of a speaker, whole. */
    static ObjectNode saidBy(String speakerId, int most) {
        ObjectNode request = whole(most);
        addTerms(request.withArray("/query/bool/filter"), SPEAKER, List.of(speakerId));
        ArrayNode sort = request.putArray("sort");
        sort.addObject().put("article.publishedAt", "desc");
        sort.add("id");
        return request;
    }

    /** Claims that one of {@code reviewIds} was about. */
    static ObjectNode reviewedBy(Collection<String> reviewIds, int most) {
        ObjectNode request = request(most, List.of(ID));
        addTerms(request.withArray("/query/bool/filter"), ReviewedClaims.FIELD, reviewIds);
        return request;
    }

    private static void addTopic(ObjectNode bool, IndexedClaim claim, int shared) {
        ArrayNode words = bool.putArray("should");
        claim.keys(ClaimKeys.TOPIC)
                .forEach(word -> words.addObject().putObject("term").put(TOPIC, word));
        bool.put("minimum_should_match", Math.clamp(words.size(), 1, shared));
    }

    private static ObjectNode elsewhere(ObjectNode request, IndexedClaim claim) {
        request.withArray("/query/bool/must_not").addObject().putObject("term").put("article.id", claim.articleId());
        request.putArray("sort").add("_score").add("article.publishedAt").add("id");
        return request;
    }

    private static void addTerms(ArrayNode clauses, String field, Collection<String> values) {
        ArrayNode terms = clauses.addObject().putObject("terms").putArray(field);
        values.stream().sorted().forEach(terms::add);
    }

    /** Documents as they are stored: to pick fields out costs more than to send all, where they are few. */
    private static ObjectNode whole(int size) {
        return JsonNodeFactory.instance.objectNode().put("size", size).put("track_total_hits", false);
    }

    private static ObjectNode request(int size, List<String> fields) {
        ObjectNode request = whole(size);
        ArrayNode source = request.putArray("_source");
        fields.forEach(source::add);
        return request;
    }
}
