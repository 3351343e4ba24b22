package io.claimtrail.search.api.claim;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.search.api.claim.ClaimList.Facets;
import io.claimtrail.search.api.claim.ClaimList.MonthCount;
import io.claimtrail.search.api.claim.ClaimList.NameCount;
import io.claimtrail.search.api.claim.ClaimList.SpeakerCount;
import io.claimtrail.search.query.Facet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads counts from the buckets of Elasticsearch's aggregations. */
public final class Buckets {

    private Buckets() {}

    static Facets facets(JsonNode aggregations, Set<Facet> facets) {
        return new Facets(
                facets.contains(Facet.SPEAKERS) ? speakers(aggregations) : null,
                facets.contains(Facet.PUBLISHERS) ? names(aggregations, Facet.PUBLISHERS.jsonName()) : null,
                facets.contains(Facet.MONTHS) ? months(aggregations) : null,
                facets.contains(Facet.TYPES) ? names(aggregations, Facet.TYPES.jsonName()) : null,
                facets.contains(Facet.STANCES) ? names(aggregations, Facet.STANCES.jsonName()) : null,
                facets.contains(Facet.REVIEWED) ? count(aggregations.path(Facet.REVIEWED.jsonName())) : null);
    }

    static List<SpeakerCount> speakers(JsonNode aggregations) {
        return list(aggregations, Facet.SPEAKERS.jsonName(), Buckets::speaker);
    }

    public static List<NameCount> names(JsonNode aggregations, String name) {
        return list(aggregations, name, b -> new NameCount(key(b), count(b)));
    }

    public static List<MonthCount> months(JsonNode aggregations) {
        return list(
                aggregations,
                "months",
                b -> new MonthCount(b.path("key_as_string").asText(), count(b)));
    }

    public static <T> List<T> list(JsonNode aggregations, String name, Function<JsonNode, T> shape) {
        return aggregations.path(name).path("buckets").valueStream().map(shape).toList();
    }

    /** The most frequent key of the aggregation {@code name}; empty if it has no bucket. */
    public static String top(JsonNode aggregations, String name) {
        return aggregations.path(name).path("buckets").path(0).path("key").asText();
    }

    public static String key(JsonNode bucket) {
        return bucket.path("key").asText();
    }

    public static long count(JsonNode bucket) {
        return bucket.path("doc_count").asLong();
    }

    private static SpeakerCount speaker(JsonNode bucket) {
        return new SpeakerCount(key(bucket), top(bucket, "name"), count(bucket));
    }
}
