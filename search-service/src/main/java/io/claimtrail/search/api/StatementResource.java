package io.claimtrail.search.api;

import io.claimtrail.search.api.RelatedAnswers.StatementAnswer;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What was said, however many articles report it. */
@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "statements", description = "What was said, however many articles report it")
@APIResponse(responseCode = "503", description = "Elasticsearch can't be reached")
class StatementResource {

    private final CrossReferences crossReferences;

    StatementResource(CrossReferences crossReferences) {
        this.crossReferences = crossReferences;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getStatement", summary = "One statement with all its sightings, earliest first")
    @APIResponseSchema(value = StatementAnswer.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such statement")
    public StatementAnswer get(@RestPath String id) {
        return crossReferences.statement(id);
    }
}
