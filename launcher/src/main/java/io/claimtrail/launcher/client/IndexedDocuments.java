package io.claimtrail.launcher.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of searchable documents, from Elasticsearch. */
public final class IndexedDocuments {

    private static final List<String> KINDS = List.of("articles", "claims", "reviews", "speakers");

    private final ServiceClient elasticsearch;
    private final String indexPrefix;

    /** @param indexPrefix before the name of every index; empty for the services' default */
    public IndexedDocuments(ServiceClient elasticsearch, String indexPrefix) {
        this.elasticsearch = elasticsearch;
        this.indexPrefix = indexPrefix.isEmpty() ? "claimtrail-" : indexPrefix;
    }

    /** Counts by kind; empty where there is no index yet, or no answer. */
    public Map<String, Long> count() {
        Map<String, Long> counts = new LinkedHashMap<>();
        try {
            for (String kind : KINDS) {
                counts.put(
                        kind,
                        elasticsearch
                                .getJson("/" + indexPrefix + kind + "/_count", Map.of())
                                .path("count")
                                .asLong());
            }
        } catch (ServiceException e) {
            return Map.of();
        }
        return counts;
    }
}
