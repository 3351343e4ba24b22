package io.claimtrail.search.api.statement;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.claim.Buckets;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.api.claim.ClaimReader;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.query.StatementSearch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads statements. */
@ApplicationScoped
public class StatementReader {

    private final DocumentReader documents;
    private final ClaimReader claims;

    StatementReader(DocumentReader documents, ClaimReader claims) {
        this.documents = documents;
        this.claims = claims;
    }

    /** All sightings, earliest first; a 404 problem if there is no such statement. */
    public List<ClaimAnswer> sightings(String id) {
        List<ClaimAnswer> sightings = claims.claims(
                documents.search(Index.CLAIMS, StatementSearch.sightings(id)).hits());
        if (sightings.isEmpty()) {
            throw Problems.notFound("there is no statement with the id " + id);
        }
        return sightings;
    }

    /** How many outlets reported each of these statements, by its id. */
    public Map<String, Long> outlets(Collection<String> ids) {
        Map<String, Long> outlets = new HashMap<>();
        if (!ids.isEmpty()) {
            Buckets.list(
                            documents
                                    .search(Index.CLAIMS, StatementSearch.outlets(ids))
                                    .aggregations(),
                            "statements",
                            bucket -> Map.entry(
                                    Buckets.key(bucket),
                                    bucket.path("outlets").path("value").asLong()))
                    .forEach(count -> outlets.put(count.getKey(), count.getValue()));
        }
        return Map.copyOf(outlets);
    }
}
