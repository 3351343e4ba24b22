package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.search.api.ClaimList.Facets;
import io.claimtrail.search.api.ClaimList.MonthCount;
import io.claimtrail.search.api.ClaimList.NameCount;
import io.claimtrail.search.api.ClaimList.SpeakerCount;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads counts from Elasticsearch's aggregations. */
final class Buckets {

    private Buckets() {}

    static Facets facets(JsonNode aggregations) {
        return new Facets(
                list(aggregations, "speakers", Buckets::speaker),
                names(aggregations, "publishers"),
                months(aggregations));
    }

    static List<NameCount> names(JsonNode aggregations, String name) {
        return list(aggregations, name, b -> new NameCount(key(b), count(b)));
    }

    static List<MonthCount> months(JsonNode aggregations) {
        return list(
                aggregations,
                "months",
                b -> new MonthCount(b.path("key_as_string").asText(), count(b)));
    }

    static <T> List<T> list(JsonNode aggregations, String name, Function<JsonNode, T> shape) {
        Iterable<JsonNode> buckets = aggregations.path(name).path("buckets");
        return StreamSupport.stream(buckets.spliterator(), false).map(shape).toList();
    }

    /** The most frequent key of {@code name}; empty where there is none. */
    static String top(JsonNode aggregations, String name) {
        return aggregations.path(name).path("buckets").path(0).path("key").asText();
    }

    static String key(JsonNode bucket) {
        return bucket.path("key").asText();
    }

    static long count(JsonNode bucket) {
        return bucket.path("doc_count").asLong();
    }

    private static SpeakerCount speaker(JsonNode bucket) {
        return new SpeakerCount(key(bucket), top(bucket, "name"), count(bucket));
    }
}
