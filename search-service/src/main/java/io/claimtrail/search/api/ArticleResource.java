package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.api.ArticleAnswers.ArticleList;
import io.claimtrail.search.api.ArticleAnswers.ArticleSummary;
import io.claimtrail.search.api.ArticleAnswers.ArticleWithClaims;
import io.claimtrail.search.api.ArticleAnswers.Highlights;
import io.claimtrail.search.api.ArticleAnswers.StoredArticle;
import io.claimtrail.search.format.ArticleListing;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.paging.Page;
import io.claimtrail.search.paging.Pages;
import io.claimtrail.search.query.ArticleSearch;
import io.claimtrail.search.query.ClaimSearch;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What outlets published. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "articles", description = "What outlets published")
@APIResponse(responseCode = "503", description = "Elasticsearch can't be reached")
class ArticleResource {

    private static final Set<String> PARAMETERS =
            Set.of("q", "publisher", "from", "to", "sort", "limit", "cursor", "format");

    private final Lists lists;
    private final Pages pages;
    private final Documents documents;

    ArticleResource(Lists lists, Pages pages, Documents documents) {
        this.lists = lists;
        this.pages = pages;
        this.documents = documents;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "searchArticles", summary = "Search articles, by title and text")
    @APIResponseSchema(value = ArticleList.class, responseCode = "200")
    public Response search(@BeanParam ArticleParameters described, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri, PARAMETERS);
        ObjectNode request = ArticleSearch.request(
                parameters.text("q"),
                parameters.texts("publisher"),
                parameters.from(),
                parameters.until(),
                parameters.sort());
        Search search = new Search(Index.ARTICLES, "publishedAt", request);
        return lists.answer(
                ArticleListing.LISTING,
                parameters,
                new SearchSource(pages, search, parameters, this::summaries, this::list));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getArticle", summary = "One article with its text and its claims, in order")
    @APIResponseSchema(value = ArticleWithClaims.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such article")
    public ArticleWithClaims get(@RestPath String id) {
        StoredArticle article = documents.byId(Index.ARTICLES, id, StoredArticle.class);
        JsonNode claims = documents.search(Index.CLAIMS, ClaimSearch.ofArticle(article.id(), article.version()));
        return article.with(
                documents.claims(claims.path("hits").path("hits").valueStream().toList()));
    }

    private ArticleList list(Page page) {
        return new ArticleList(summaries(page.hits()), page.total(), page.next().orElse(null));
    }

    private List<ArticleSummary> summaries(List<JsonNode> hits) {
        return hits.stream().map(this::summary).toList();
    }

    private ArticleSummary summary(JsonNode hit) {
        ArticleSummary summary = documents.shape(hit.path("_source"), ArticleSummary.class);
        JsonNode marked = hit.path("highlight");
        return marked.isMissingNode()
                ? summary
                : summary.with(
                        new Highlights(Documents.texts(marked.path("title")), Documents.texts(marked.path("body"))));
    }
}
