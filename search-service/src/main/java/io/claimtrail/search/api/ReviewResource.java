package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.review.Review;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What fact-checkers found. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "reviews", description = "What fact-checkers found, in their own words")
@APIResponse(responseCode = "400", description = "A parameter is unknown or has a value it can't have")
@APIResponse(responseCode = "503", description = "Elasticsearch can't be reached")
class ReviewResource {

    private static final Set<String> PARAMETERS = Set.of("q", "publisher", "from", "to", "sort", "limit", "cursor");

    private final Pages pages;
    private final Documents documents;
    private final ReviewLinks links;

    ReviewResource(Pages pages, Documents documents, ReviewLinks links) {
        this.pages = pages;
        this.documents = documents;
        this.links = links;
    }

    @GET
    @Operation(operationId = "searchReviews", summary = "Search fact-checks, by the claim they review")
    public ReviewList search(@BeanParam ReviewParameters described, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri, PARAMETERS);
        ObjectNode request = ReviewSearch.request(
                parameters.text("q"),
                parameters.texts("publisher"),
                parameters.from(),
                parameters.until(),
                parameters.sort());
        Page page = Paged.fetch(pages, Index.REVIEWS, () -> request, List.of(request), parameters);
        return new ReviewList(
                page.hits().stream()
                        .map(hit -> documents.shape(hit.path("_source"), Review.class))
                        .toList(),
                page.total(),
                page.next().orElse(null));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getReview", summary = "One fact-check with the claims that it is about")
    @APIResponse(responseCode = "404", description = "There is no such review")
    public ReviewWithClaims get(@RestPath String id) {
        Review review = documents.byId(Index.REVIEWS, id, Review.class);
        return new ReviewWithClaims(review, documents.matched(links.claimsOf(review)));
    }
}
