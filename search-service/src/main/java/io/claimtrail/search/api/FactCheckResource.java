package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.api.FactCheckAnswer.FactCheckClaim;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.paging.Page;
import io.claimtrail.search.paging.Pages;
import io.claimtrail.search.query.FactCheckSearch;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reviews as Google's Fact Check Tools API (v1alpha1) gives them, so that its clients work when pointed here. */
@Path("/v1alpha1/claims:search")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "reviews")
@APIResponse(responseCode = "503", description = "Elasticsearch can't be reached")
class FactCheckResource {

    /** Those of every Google API are accepted, and not looked at. */
    private static final Set<String> PARAMETERS = Set.of(
            "query",
            "languageCode",
            "reviewPublisherSiteFilter",
            "maxAgeDays",
            "pageSize",
            "pageToken",
            "offset",
            "key",
            "alt",
            "fields",
            "prettyPrint",
            "quotaUser",
            "userIp",
            "access_token",
            "oauth_token",
            "$.xgafv",
            "uploadType",
            "upload_protocol");

    private static final int DEFAULT_SIZE = 10;
    private static final int MAX_SIZE = 100;
    private static final int MAX_DAYS = 36_500;
    /** With a page behind it, as far as Elasticsearch goes without a point in time. */
    private static final int MAX_OFFSET = 9_000;

    private final Pages pages;
    private final Documents documents;

    FactCheckResource(Pages pages, Documents documents) {
        this.pages = pages;
        this.documents = documents;
    }

    @GET
    @Operation(operationId = "searchFactCheckClaims", summary = "Search fact-checks as clients of Google's API do")
    @APIResponseSchema(value = FactCheckAnswer.class, responseCode = "200")
    public FactCheckAnswer search(@BeanParam FactCheckParameters described, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri, PARAMETERS);
        Optional<String> query = parameters.text("query");
        Optional<String> site = parameters.text("reviewPublisherSiteFilter");
        if (query.isEmpty() && site.isEmpty()) {
            throw Problems.invalidParameter("query", "is required without reviewPublisherSiteFilter");
        }
        ObjectNode request = FactCheckSearch.request(
                query, parameters.text("languageCode"), site, parameters.number("maxAgeDays", 0, MAX_DAYS));
        int offset = parameters.number("offset", 0, MAX_OFFSET).orElse(0);
        int size = parameters.number("pageSize", 1, MAX_SIZE).orElse(DEFAULT_SIZE);
        Search search = new Search(Index.REVIEWS, "datePublished", request.put("from", offset));
        Page page = Paged.fetch(pages, search, size, parameters.cursor("pageToken"), "pageToken");
        return new FactCheckAnswer(
                page.hits().stream().map(this::claim).toList(), page.next().orElse(null));
    }

    private FactCheckClaim claim(JsonNode hit) {
        JsonNode source = hit.path("_source");
        return FactCheckClaim.of(
                documents.shape(source, Review.class), source.path("site").textValue());
    }
}
