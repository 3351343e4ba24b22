package io.claimtrail.search.api.statement;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.api.claim.ClaimReader;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.query.StatementSearch;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Reads statements: what was said, once, with each article that reports it. */
@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "statements", description = "Statements, each with all claims that report it.")
@APIResponse(responseCode = "503", description = "Elasticsearch is unavailable.")
class StatementResource {

    private final DocumentReader documents;
    private final ClaimReader claims;

    StatementResource(DocumentReader documents, ClaimReader claims) {
        this.documents = documents;
        this.claims = claims;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getStatement", summary = "Get one statement with all its sightings, earliest first")
    @APIResponseSchema(value = StatementAnswer.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such statement.")
    public StatementAnswer get(@RestPath String id) {
        List<ClaimAnswer> sightings = claims.claims(
                documents.search(Index.CLAIMS, StatementSearch.sightings(id)).hits());
        if (sightings.isEmpty()) {
            throw Problems.notFound("there is no statement with the id " + id);
        }
        return new StatementAnswer(id, sightings);
    }
}
