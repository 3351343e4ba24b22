package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.search.api.ClaimList.Facets;
import io.claimtrail.search.api.RelatedAnswers.RelatedClaims;
import io.claimtrail.search.api.Search.Fallback;
import io.claimtrail.search.format.ClaimListing;
import io.claimtrail.search.format.LinkedData;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.paging.Page;
import io.claimtrail.search.paging.Page.Total;
import io.claimtrail.search.paging.Pages;
import io.claimtrail.search.query.ClaimQuery;
import io.claimtrail.search.query.ClaimSearch;
import io.claimtrail.search.query.NameMatch;
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
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who said what. */
@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "claims", description = "Attributed statements: who is reported to have said what")
@APIResponse(responseCode = "503", description = "Elasticsearch can't be reached")
class ClaimResource {

    private static final Set<String> PARAMETERS = Set.of(
            "q",
            "speaker",
            "speakerKind",
            "role",
            "addressee",
            "type",
            "publisher",
            "article",
            "from",
            "to",
            "minConfidence",
            "reviewed",
            "group",
            "sort",
            "limit",
            "cursor",
            "format");
    private static final Set<String> KINDS = Set.of("person", "organisation", "group", "document", "unknown");
    private static final Set<String> TYPES = Set.of("direct", "mixed", "indirect");

    private final Lists lists;
    private final Pages pages;
    private final Documents documents;
    private final CrossReferences crossReferences;

    ClaimResource(Lists lists, Pages pages, Documents documents, CrossReferences crossReferences) {
        this.lists = lists;
        this.pages = pages;
        this.documents = documents;
        this.crossReferences = crossReferences;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "searchClaims", summary = "Search claims")
    @APIResponseSchema(value = ClaimList.class, responseCode = "200")
    public Response search(@BeanParam ClaimParameters described, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri, PARAMETERS);
        ClaimQuery query = query(parameters);
        // A typo is allowed for only where nobody bears the name as it is spelled.
        Optional<Fallback> withTypo = query.speaker()
                .map(name -> new Fallback(ClaimSearch.request(query, NameMatch.ONE_TYPO), () -> !isKnown(name)));
        Search search =
                new Search(Index.CLAIMS, "article.publishedAt", ClaimSearch.request(query, NameMatch.EXACT), withTypo);
        return lists.answer(
                ClaimListing.LISTING,
                parameters,
                new SearchSource(
                        pages,
                        search,
                        parameters,
                        query.byStatement() ? new Statements(documents) : documents::claims,
                        page -> list(query, page)));
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, LinkedData.MEDIA_TYPE})
    @Operation(operationId = "getClaim", summary = "One claim with its article")
    @APIResponseSchema(value = ClaimAnswer.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such claim")
    public Response get(@RestPath String id, @Context Request request) {
        return JsonOrLinkedData.answer(
                request,
                () -> documents.byId(Index.CLAIMS, id, ClaimAnswer.class),
                () -> crossReferences.quotation(id));
    }

    @GET
    @Path("{id}/related")
    @Operation(
            operationId = "getRelated",
            summary =
                    "The same statement elsewhere, similar ones, what the speaker said differently later, and fact-checks")
    @APIResponseSchema(value = RelatedClaims.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such claim")
    public RelatedClaims related(@RestPath String id) {
        return crossReferences.ofClaim(id);
    }

    private ClaimList list(ClaimQuery query, Page page) {
        Facets facets = Buckets.facets(page.aggregations());
        boolean severalSpeakers =
                query.speaker().isPresent() && facets.speakers().size() > 1;
        return new ClaimList(
                documents.claims(page.hits()),
                query.byStatement() ? statements(page) : page.total(),
                page.next().orElse(null),
                facets,
                severalSpeakers ? facets.speakers() : null);
    }

    private static Total statements(Page page) {
        return new Total(page.aggregations().path("statements").path("value").asLong(), "eq");
    }

    private boolean isKnown(String speaker) {
        JsonNode answer = documents.search(Index.CLAIMS, ClaimSearch.existence(speaker));
        return answer.path("hits").path("total").path("value").asLong() > 0;
    }

    private static ClaimQuery query(Parameters parameters) {
        return new ClaimQuery(
                parameters.text("q"),
                parameters.text("speaker"),
                parameters.choices("speakerKind", KINDS),
                parameters.text("role"),
                parameters.text("addressee"),
                parameters.choices("type", TYPES),
                parameters.texts("publisher"),
                parameters.texts("article"),
                parameters.from(),
                parameters.until(),
                parameters.share("minConfidence"),
                parameters.yesOrNo("reviewed"),
                !parameters.choices("group", Set.of("statement")).isEmpty(),
                parameters.sort());
    }
}
