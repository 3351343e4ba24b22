package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.format.ClaimReview;
import io.claimtrail.search.format.LinkedData;
import io.claimtrail.search.format.ReviewListing;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.ReviewLinks;
import io.claimtrail.search.paging.Page;
import io.claimtrail.search.paging.Pages;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What fact-checkers found. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "reviews", description = "What fact-checkers found, in their own words")
@APIResponse(responseCode = "503", description = "Elasticsearch can't be reached")
class ReviewResource {

    private static final Set<String> PARAMETERS =
            Set.of("q", "publisher", "from", "to", "sort", "limit", "cursor", "format");

    private final Lists lists;
    private final Pages pages;
    private final Documents documents;
    private final ReviewLinks links;
    private final ObjectMapper json;

    ReviewResource(Lists lists, Pages pages, Documents documents, ReviewLinks links, ObjectMapper json) {
        this.lists = lists;
        this.pages = pages;
        this.documents = documents;
        this.links = links;
        this.json = json;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "searchReviews", summary = "Search fact-checks, by the claim they review")
    @APIResponseSchema(value = ReviewList.class, responseCode = "200")
    public Response search(@BeanParam ReviewParameters described, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri, PARAMETERS);
        ObjectNode request = ReviewSearch.request(
                parameters.text("q"),
                parameters.texts("publisher"),
                parameters.from(),
                parameters.until(),
                parameters.sort());
        Search search = new Search(Index.REVIEWS, "datePublished", request);
        return lists.answer(
                ReviewListing.LISTING,
                parameters,
                new SearchSource(pages, search, parameters, this::reviews, this::list));
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, LinkedData.MEDIA_TYPE})
    @Operation(operationId = "getReview", summary = "One fact-check with the claims that it is about")
    @APIResponseSchema(value = ReviewWithClaims.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such review")
    public Response get(@RestPath String id, @Context Request request) {
        Review review = documents.byId(Index.REVIEWS, id, Review.class);
        return JsonOrLinkedData.answer(
                request,
                () -> new ReviewWithClaims(review, documents.matched(links.claimsOf(review))),
                () -> ClaimReview.of(json.valueToTree(review)));
    }

    private ReviewList list(Page page) {
        return new ReviewList(reviews(page.hits()), page.total(), page.next().orElse(null));
    }

    private List<Review> reviews(List<JsonNode> hits) {
        return hits.stream()
                .map(hit -> documents.shape(hit.path("_source"), Review.class))
                .toList();
    }
}
