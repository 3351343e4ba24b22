package io.claimtrail.search.api.claim;

import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.JsonOrLinkedData;
import io.claimtrail.search.api.claim.RelatedAnswers.RelatedClaims;
import io.claimtrail.search.format.ClaimLayout;
import io.claimtrail.search.format.LinkedData;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.list.ListResponder;
import io.claimtrail.search.list.QueryValues;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Reads claims: a search, one claim, and what is related to it. */
@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "claims", description = "Attributed statements: who is reported to have said what.")
@APIResponse(responseCode = "503", description = "Elasticsearch is unavailable, or too many exports are being written.")
class ClaimResource {

    private final ListResponder responder;
    private final ClaimSearcher searcher;
    private final DocumentReader documents;
    private final RelatedClaimReader related;

    ClaimResource(
            ListResponder responder, ClaimSearcher searcher, DocumentReader documents, RelatedClaimReader related) {
        this.responder = responder;
        this.searcher = searcher;
        this.documents = documents;
        this.related = related;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "searchClaims", summary = "Search claims")
    @APIResponseSchema(value = ClaimList.class, responseCode = "200")
    public Response search(@BeanParam ClaimParameters parameters) {
        QueryValues values = parameters.values();
        return responder.answer(ClaimLayout.LAYOUT, values, searcher.items(values));
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, LinkedData.MEDIA_TYPE})
    @Operation(operationId = "getClaim", summary = "Get one claim with its article")
    @APIResponseSchema(value = ClaimAnswer.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such claim.")
    public Response get(@RestPath String id, @Context Request request) {
        return JsonOrLinkedData.answer(
                request, () -> documents.byId(Index.CLAIMS, id, ClaimAnswer.class), () -> related.quotation(id));
    }

    @GET
    @Path("{id}/related")
    @Operation(
            operationId = "getRelated",
            summary = "Get what is related to a claim",
            description = "Returns other sightings of the same statement, similar statements, later claims in which"
                    + " the speaker said something different, and fact-checks.")
    @APIResponseSchema(value = RelatedClaims.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such claim.")
    public RelatedClaims related(@RestPath String id) {
        return related.related(id);
    }
}
