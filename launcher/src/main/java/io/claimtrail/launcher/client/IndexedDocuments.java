package io.claimtrail.launcher.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many documents can be searched, as Elasticsearch itself counts them. */
public final class IndexedDocuments {

    private static final List<String> KINDS = List.of("articles", "claims", "reviews", "speakers");

    private final ServiceClient elasticsearch;

    public IndexedDocuments(ServiceClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** By kind; empty where there is no index yet, or no answer. */
    public Map<String, Long> count() {
        Map<String, Long> counts = new LinkedHashMap<>();
        try {
            for (String kind : KINDS) {
                counts.put(
                        kind,
                        elasticsearch
                                .getJson("/claimtrail-" + kind + "/_count", Map.of())
                                .path("count")
                                .asLong());
            }
        } catch (ServiceException e) {
            return Map.of();
        }
        return counts;
    }
}
