package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The claims of one list without those of a statement that came before. Batches are to be given in their order. */
final class Statements implements Function<List<JsonNode>, List<?>> {

    private final Documents documents;
    private final Set<String> seen = new HashSet<>();

    Statements(Documents documents) {
        this.documents = documents;
    }

    @Override
    public List<ClaimAnswer> apply(List<JsonNode> hits) {
        return documents.claims(hits).stream()
                .filter(claim -> seen.add(claim.statement().id()))
                .toList();
    }
}
