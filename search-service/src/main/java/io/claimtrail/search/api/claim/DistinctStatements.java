package io.claimtrail.search.api.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Makes claims of hits and drops each claim whose statement occurred before, in this batch or an earlier one. */
final class DistinctStatements implements Function<List<JsonNode>, List<?>> {

    private final ClaimReader claims;
    private final Set<String> seen = new HashSet<>();

    DistinctStatements(ClaimReader claims) {
        this.claims = claims;
    }

    @Override
    public List<ClaimAnswer> apply(List<JsonNode> hits) {
        return claims.claims(hits).stream()
                .filter(claim -> seen.add(claim.statement().id()))
                .toList();
    }
}
