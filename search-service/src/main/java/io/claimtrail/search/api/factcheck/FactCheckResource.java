package io.claimtrail.search.api.factcheck;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.factcheck.FactCheckAnswer.FactCheckClaim;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.list.PageFetcher;
import io.claimtrail.search.list.QueryValues;
import io.claimtrail.search.list.SearchWithFallback;
import io.claimtrail.search.paging.Page;
import io.claimtrail.search.query.FactCheckSearch;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Answers searches for fact-checks as Google's Fact Check Tools API (v1alpha1) does, so that its clients can use this
 * service instead.
 */
@Path("/v1alpha1/claims:search")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "reviews")
@APIResponse(responseCode = "503", description = "Elasticsearch is unavailable.")
class FactCheckResource {

    /** Claims per page if the request does not say. */
    private static final int DEFAULT_SIZE = 10;
    /** Maximum number of claims per page. */
    private static final int MAX_SIZE = 100;
    /** Maximum age in days that can be searched for. */
    private static final int MAX_DAYS = 36_500;
    /** Maximum number of claims to skip: with one page after them, Elasticsearch still allows it. */
    private static final int MAX_OFFSET = 9_000;

    private final PageFetcher pages;
    private final DocumentReader documents;

    FactCheckResource(PageFetcher pages, DocumentReader documents) {
        this.pages = pages;
        this.documents = documents;
    }

    @GET
    @Operation(
            operationId = "searchFactCheckClaims",
            summary = "Search fact-checks in the shape of Google's Fact Check Tools API")
    @APIResponseSchema(value = FactCheckAnswer.class, responseCode = "200")
    public FactCheckAnswer search(@BeanParam FactCheckParameters parameters) {
        QueryValues values = parameters.values();
        @Nullable String query = values.text("query");
        @Nullable String site = values.text("reviewPublisherSiteFilter");
        if (query == null && site == null) {
            throw Problems.invalidParameter("query", "is required without reviewPublisherSiteFilter");
        }
        ObjectNode request = FactCheckSearch.request(
                query, values.text("languageCode"), site, values.number("maxAgeDays", 0, MAX_DAYS));
        int offset = requireNonNullElse(values.number("offset", 0, MAX_OFFSET), 0);
        int size = requireNonNullElse(values.number("pageSize", 1, MAX_SIZE), DEFAULT_SIZE);
        SearchWithFallback search = new SearchWithFallback(Index.REVIEWS, "datePublished", request.put("from", offset));
        Page page = pages.page(search, size, values.cursor("pageToken"), "pageToken");
        return new FactCheckAnswer(page.hits().stream().map(this::claim).toList(), page.next());
    }

    private FactCheckClaim claim(JsonNode hit) {
        JsonNode source = SearchHits.document(hit);
        return FactCheckClaim.of(
                documents.read(source, Review.class), source.path("site").textValue());
    }
}
