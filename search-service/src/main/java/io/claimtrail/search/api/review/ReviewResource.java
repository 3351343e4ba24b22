package io.claimtrail.search.api.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.JsonOrLinkedData;
import io.claimtrail.search.api.claim.ClaimReader;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.format.LinkedClaimReview;
import io.claimtrail.search.format.LinkedData;
import io.claimtrail.search.format.ReviewLayout;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.list.ListResponder;
import io.claimtrail.search.list.PageFetcher;
import io.claimtrail.search.list.QueryValues;
import io.claimtrail.search.list.SearchItems;
import io.claimtrail.search.list.SearchWithFallback;
import io.claimtrail.search.match.ReviewLinks;
import io.claimtrail.search.paging.Page;
import io.claimtrail.search.query.ReviewSearch;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Reads fact-checks: a search, and one fact-check with the claims that it is about. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "reviews", description = "Fact-checks, in the words of their publishers.")
@APIResponse(responseCode = "503", description = "Elasticsearch is unavailable, or too many exports are being written.")
class ReviewResource {

    private final ListResponder responder;
    private final PageFetcher pages;
    private final DocumentReader documents;
    private final ClaimReader claims;
    private final ReviewLinks links;
    private final ObjectMapper json;

    ReviewResource(
            ListResponder responder,
            PageFetcher pages,
            DocumentReader documents,
            ClaimReader claims,
            ReviewLinks links,
            ObjectMapper json) {
        this.responder = responder;
        this.pages = pages;
        this.documents = documents;
        this.claims = claims;
        this.links = links;
        this.json = json;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "searchReviews", summary = "Search fact-checks by the claim that they review")
    @APIResponseSchema(value = ReviewList.class, responseCode = "200")
    public Response search(@BeanParam ReviewParameters parameters) {
        QueryValues values = parameters.values();
        ObjectNode request = ReviewSearch.request(
                values.text("q"), values.texts("publisher"), values.from(), values.until(), values.sort());
        SearchWithFallback search = new SearchWithFallback(Index.REVIEWS, "datePublished", request);
        return responder.answer(
                ReviewLayout.LAYOUT, values, new SearchItems(pages, search, values, this::reviews, this::list));
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, LinkedData.MEDIA_TYPE})
    @Operation(operationId = "getReview", summary = "Get one fact-check with the claims that it is about")
    @APIResponseSchema(value = ReviewWithClaims.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such review.")
    public Response get(@RestPath String id, @Context Request request) {
        Review review = documents.byId(Index.REVIEWS, id, Review.class);
        return JsonOrLinkedData.answer(
                request,
                () -> new ReviewWithClaims(review, claims.matched(links.claimsOf(review))),
                () -> LinkedClaimReview.of(json.valueToTree(review)));
    }

    private ReviewList list(Page page) {
        return new ReviewList(reviews(page.hits()), page.total(), page.next());
    }

    private List<Review> reviews(List<JsonNode> hits) {
        return hits.stream()
                .map(hit -> documents.read(SearchHits.document(hit), Review.class))
                .toList();
    }
}
