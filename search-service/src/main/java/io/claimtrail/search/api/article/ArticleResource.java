package io.claimtrail.search.api.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.article.ArticleAnswers.ArticleList;
import io.claimtrail.search.api.article.ArticleAnswers.ArticleSummary;
import io.claimtrail.search.api.article.ArticleAnswers.ArticleWithClaims;
import io.claimtrail.search.api.article.ArticleAnswers.Highlights;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.format.ArticleLayout;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.list.ListResponder;
import io.claimtrail.search.list.PageFetcher;
import io.claimtrail.search.list.QueryValues;
import io.claimtrail.search.list.SearchItems;
import io.claimtrail.search.list.SearchWithFallback;
import io.claimtrail.search.paging.Page;
import io.claimtrail.search.query.ArticleSearch;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Reads articles: a search, and one article with its claims. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "articles", description = "Articles that outlets published.")
@APIResponse(responseCode = "503", description = "Elasticsearch is unavailable, or too many exports are being written.")
class ArticleResource {

    private final ListResponder responder;
    private final PageFetcher pages;
    private final DocumentReader documents;
    private final ArticleReader articles;

    ArticleResource(ListResponder responder, PageFetcher pages, DocumentReader documents, ArticleReader articles) {
        this.responder = responder;
        this.pages = pages;
        this.documents = documents;
        this.articles = articles;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "searchArticles", summary = "Search articles by title and text")
    @APIResponseSchema(value = ArticleList.class, responseCode = "200")
    public Response search(@BeanParam ArticleParameters parameters) {
        QueryValues values = parameters.values();
        ObjectNode request = ArticleSearch.request(
                values.text("q"), values.texts("publisher"), values.from(), values.until(), values.sort());
        SearchWithFallback search = new SearchWithFallback(Index.ARTICLES, "publishedAt", request);
        return responder.answer(
                ArticleLayout.LAYOUT, values, new SearchItems(pages, search, values, this::summaries, this::list));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getArticle",
            summary = "Get one article with its text and its claims, in the order of the text")
    @APIResponseSchema(value = ArticleWithClaims.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such article.")
    public ArticleWithClaims get(@RestPath String id) {
        return articles.article(id);
    }

    private ArticleList list(Page page) {
        return new ArticleList(summaries(page.hits()), page.total(), page.next());
    }

    private List<ArticleSummary> summaries(List<JsonNode> hits) {
        return hits.stream().map(this::summary).toList();
    }

    private ArticleSummary summary(JsonNode hit) {
        ArticleSummary summary = documents.read(SearchHits.document(hit), ArticleSummary.class);
        return hit.has("highlight")
                ? summary.with(new Highlights(
                        SearchHits.texts(SearchHits.highlight(hit, "title")),
                        SearchHits.texts(SearchHits.highlight(hit, "body"))))
                : summary;
    }
}
