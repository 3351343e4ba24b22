package io.claimtrail.search.api.statement;

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

/** Reads statements: what was said, once, with each article that reports it. */
@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "statements", description = "Statements, each with all claims that report it.")
@APIResponse(responseCode = "503", description = "Elasticsearch is unavailable.")
class StatementResource {

    private final StatementReader statements;

    StatementResource(StatementReader statements) {
        this.statements = statements;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getStatement", summary = "Get one statement with all its sightings, earliest first")
    @APIResponseSchema(value = StatementAnswer.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such statement.")
    public StatementAnswer get(@RestPath String id) {
        return new StatementAnswer(id, statements.sightings(id));
    }
}
